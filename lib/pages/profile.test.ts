import { describe, expect, it } from 'vitest';
import { openFixture, parse } from './fixtures/open';
import type { Place } from './page';
import { profile } from './profile';

const seen = (file: string): Place | undefined => {
  const { document, url } = openFixture(file);
  return profile.places(document, url)[0];
};

const card = (inside: string, key = 'ACoAABadaPark') =>
  parse(`<main><section componentkey="com.linkedin.sdui.profile.card.ref${key}Topcard">
    <div><a href="/in/ada-park/"><h2>Ada Park</h2></a></div>${inside}</section></main>`);
const ada = 'https://www.linkedin.com/in/ada-park/';
const place = (document: Document, url = ada) => profile.places(document, url)[0];

describe('a profile page', () => {
  it.each([
    [
      '2026-05-profile-sdui.html',
      'sdui-topcard 2026-05',
      'Ada Park',
      'Weaver of looms at Northpier Mills',
      'ACoAABadaPark0123456789-_abcdefghijklm',
      'connect',
    ],
    [
      '2026-10-profile-sdui-ids-ar.html',
      'sdui-topcard 2026-05',
      'ليان حداد',
      'مديرة الإمداد',
      'ACoAABlayan0123456789abcdefghijklmnop',
      'pending',
    ],
    [
      '2026-10-profile-sdui-own.html',
      'sdui-topcard 2026-05',
      'Mara Self',
      'Owner of this demo account',
      'ACoAABmara0123456789abcdefghijklmnopq',
      'none',
    ],
    [
      '2026-04-profile-ember.html',
      'main-heading 2026-04',
      'Hal Yarrow',
      'Ferry master at Tidewater',
      'ACoAABhal0123456789abcdefghijklmnopqrs',
      'connect',
    ],
    [
      '2026-07-profile-guest.html',
      'main-heading 2026-04',
      'Ada Park',
      'Weaver of looms at Northpier Mills',
      undefined,
      'none',
    ],
  ])('%s is read by %s', (file, finder, name, headline, memberId, connectState) => {
    expect(seen(file)).toMatchObject({ finder, name, headline, connectState });
    expect(seen(file)?.memberId).toBe(memberId);
  });

  it("is one's own when it can be edited", () => {
    expect(seen('2026-10-profile-sdui-own.html')?.own).toBe(true);
    expect(seen('2026-05-profile-sdui.html')?.own).toBeUndefined();
  });

  it('opened by member id has its place when the card holds that id', () => {
    const { document } = openFixture('2026-05-profile-sdui.html');
    const at = (id: string) => place(document, `https://www.linkedin.com/in/${id}`);
    expect(at('ACoAABadaPark0123456789-_abcdefghijklm')).toMatchObject({
      name: 'Ada Park',
      connectState: 'connect',
    });
    expect(at('ACoAABadapark0123456789-_abcdefghijklm')).toMatchObject({
      disagrees: true,
      anchor: undefined,
    });
    expect(at('ACwAABadaPark0123456789-_abcdefghijklm')).toBeUndefined();
  });

  it('reads the name in any letter case of the address', () => {
    expect(place(card(''), 'https://www.linkedin.com/in/Ada-PARK')).toMatchObject({ name: 'Ada Park' });
  });

  it.each([
    ['another person', '<a href="/preload/custom-invite/?vanityName=yann-delorme">Connect</a>'],
    ['a longer name', '<a href="/preload/custom-invite/?vanityName=ada-park-7">Connect</a>'],
    [
      'a name inside another link',
      '<a href="/in/yann-delorme/"><svg data-test-icon="connect-small"></svg></a>',
    ],
    [
      'a label of another person',
      '<button aria-label="Invite Yann to connect"><svg data-test-icon="connect-small"></svg></button>',
    ],
    ['nobody', '<button><svg data-test-icon="clock-small"></svg></button>'],
  ])('does not take a control in the card that names %s', (_whose, control) => {
    expect(place(card(control))?.connectState).toBe('none');
  });

  it('believes pending before connect', () => {
    const both = `<a href="/preload/custom-invite/?vanityName=ada-park">x</a>
      <a componentkey="ConnectButtonstate:invitation:urn:li:member:1_pending" href="/in/ada-park/">x</a>`;
    expect(place(card(both))?.connectState).toBe('pending');
  });

  it('has no place while the card does not say whom it shows', () => {
    const mute = parse(
      '<main><section componentkey="com.linkedin.sdui.profile.card.refxTopcard"><h2>Ada Park</h2></section></main>',
    );
    expect(profile.places(mute, ada)).toEqual([]);
  });

  it("disagrees when one of the card's own links names another person", () => {
    const mixed = card('<a href="/in/bo-lindqvist/overlay/contact-info/">Contact</a>');
    expect(place(mixed)).toMatchObject({ disagrees: true, anchor: undefined, name: 'Ada Park' });
  });

  it('takes the card that agrees when an old one is still there', () => {
    const { document } = openFixture('2026-04-profile-ember.html');
    document
      .querySelector('main')
      ?.insertAdjacentHTML('afterbegin', '<section><a href="/in/bo/"><h1>Bo</h1></a></section>');
    expect(place(document, 'https://www.linkedin.com/in/hal-yarrow/')).toMatchObject({ name: 'Hal Yarrow' });
  });

  it('falls back to the marked top card, then to the section of the heading', () => {
    const html = (mark: string, section: string) =>
      parse(`<main><${section} ${mark}><a href="/in/ada-park/"><h1>Ada Park</h1></a></${section}></main>`);
    expect(place(html('data-view-name="profile-top-card"', 'div'))?.finder).toBe('view-name-topcard 2025-12');
    expect(place(html('', 'section'))?.finder).toBe('main-heading 2026-04');
    expect(place(html('', 'div'))).toBeUndefined();
  });

  it('puts the host after the card when controls sit around the name', () => {
    const around = card('').querySelector('section');
    around?.insertAdjacentHTML('afterbegin', '<button aria-expanded="false">x</button>');
    around?.insertAdjacentHTML('beforeend', '<button aria-expanded="false">x</button>');
    expect(around && place(around.ownerDocument)?.anchor).toBe(around);
  });

  it('takes a menu and its button for one control, and puts the host after their row', () => {
    const withMenu = card(`<div id="row"><button>Message</button><div class="artdeco-dropdown">
      <button aria-expanded="false">More</button><ul></ul></div></div>`);
    expect(place(withMenu)?.anchor?.id).toBe('row');
  });

  it('cuts a text too long to be a headline', () => {
    expect(place(card(`<p>${'long '.repeat(100_000)}</p>`))?.headline?.length).toBeLessThanOrEqual(500);
  });
});
