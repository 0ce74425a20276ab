// The front end of the demo network: one page that swaps its screen, as the real one does. The address changes first,
// the screen some tenths of a second later. Nothing is exposed to other scripts.
(() => {
  const RERENDER_MS = 500;
  const LATE_MS = 2000;
  const policy = window.trustedTypes?.createPolicy('local-network', { createHTML: (html) => html });
  const parse = (html) =>
    new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let visit = 0;

  /** React replaces nodes when it draws again, and drops what others put between them. */
  function drawAgain(mine) {
    for (const element of document.querySelectorAll('[data-rerender]')) {
      element.removeAttribute('data-rerender');
      const fresh = element.cloneNode(true);
      setTimeout(() => mine === visit && element.replaceWith(fresh), RERENDER_MS);
    }
  }

  function drawLate(mine) {
    const late = document.querySelector('template[data-late]');
    if (!late) return;
    setTimeout(() => {
      if (mine !== visit) return;
      late.previousElementSibling?.remove();
      late.replaceWith(late.content.cloneNode(true));
      drawAgain(mine);
    }, LATE_MS);
  }

  /** The feed grows when its end comes near. */
  function growOnScroll(mine) {
    const list = document.querySelector('[data-testid="mainFeed"]');
    const scroller = document.querySelector('#workspace');
    if (!list || !scroller) return;
    let stretch = 0;
    let isLoading = false;
    const grow = async () => {
      if (mine !== visit || isLoading) return;
      if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight > 600) return;
      isLoading = true;
      stretch += 1;
      const reply = await fetch(`/feed/?stretch=${stretch}`);
      const cards = parse(await reply.text()).body.children;
      const isEnd = cards.length === 0;
      if (mine === visit) list.append(...cards);
      isLoading = isEnd;
    };
    scroller.addEventListener('scroll', () => void grow(), { passive: true });
  }

  function mount(mine) {
    drawAgain(mine);
    drawLate(mine);
    growOnScroll(mine);
  }

  async function show(url) {
    visit += 1;
    const mine = visit;
    const [reply] = await Promise.all([fetch(url), wait(150 + Math.random() * 250)]);
    const next = parse(await reply.text());
    if (mine !== visit) return;
    const from = document.documentElement;
    const to = next.documentElement;
    // The two front ends are separate apps: going from one to the other loads the page.
    if (from.dataset.app !== to.dataset.app) {
      location.reload();
      return;
    }
    from.lang = to.lang;
    from.dir = to.dir;
    document.querySelector('#root')?.replaceChildren(...(next.querySelector('#root')?.childNodes ?? []));
    mount(mine);
    window.scrollTo(0, 0);
    await wait(50);
    if (mine === visit) document.title = next.title;
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    // Invitations and messages open dialogs on the real site; here they lead nowhere.
    if (/^\/(preload|messaging\/compose)\//.test(url.pathname)) return;
    history.pushState({}, '', url);
    void show(url.href);
  });
  window.addEventListener('popstate', () => void show(location.href));

  const outlet = document.querySelector('#interop-outlet');
  const dialogs = outlet?.attachShadow({ mode: 'open' });
  dialogs?.append(document.createElement('div'));
  mount(visit);
})();
