import { Dashboard } from '../../../components/dashboard/dashboard';
import type { mount } from '../../../components/shared/mount';
import type { Text } from '../../words';
import { createDashboardStore, type DashboardState } from './dashboard-store';
import { hashOf, type ViewName, viewNames } from './route';
import { type MountedView, mounts, type ViewPorts, viewTitles } from './views';

/** What the page around the dashboard gives. */
export type DashboardPage = ViewPorts & {
  text: Text;
  draw: ReturnType<typeof mount>;
  hash(): string;
  onHash(listener: () => void, signal: AbortSignal): void;
  setTitle(title: string): void;
};

/** Brings the dashboard to life: each view on its first visit, and from then on as it was left. `signal` ends it. */
export function startDashboard({ text, draw, setTitle, ...ports }: DashboardPage, signal: AbortSignal): void {
  const { hash, onHash, subscribe, call, reading } = ports;
  const store = createDashboardStore({ hash, onHash, subscribe, integrations: reading.integrations }, signal);
  const mounted = new Map<ViewName, MountedView>();

  const viewOf = (name: ViewName): MountedView => {
    const known = mounted.get(name);
    if (known) return known;
    const fresh = (mounts[name] ?? mounts.runs)(ports, signal);
    mounted.set(name, fresh);
    fresh.title?.listen(tellTitle, signal);
    return fresh;
  };

  let told: string | undefined;
  function tellTitle(): void {
    const current = shownView(store.state.get().route.view);
    const title = mounted.get(current)?.title?.read(text) ?? text(viewTitles[current]);
    if (title !== told) setTitle(text('dashboard_page_title', title));
    told = title;
  }

  /** The address last told to its view: nothing else that changes is news to it. */
  let place: string | undefined;

  const picture = ({ route, connected }: DashboardState) => {
    const current = shownView(route.view);
    if (place !== hashOf(route)) {
      place = hashOf(route);
      viewOf(current).open(route.detail, route.from);
    }
    tellTitle();
    return (
      <Dashboard
        links={viewNames.flatMap((name) =>
          mounts[name]
            ? [{ href: hashOf({ view: name }), label: text(viewTitles[name]), current: name === current }]
            : [],
        )}
        views={[...mounted].map(([name, view]) => ({ name, content: view.draw(name !== current) }))}
        current={current}
        place={hashOf(route)}
        unconnected={connected === false}
        onOptions={() => void call('openOptions', {})}
      />
    );
  };

  store.state.listen((state) => draw(picture(state)), signal);
  void store.start();
}

/** A view nobody has built leads to the runs, as an address nobody knows does. */
function shownView(name: ViewName): ViewName {
  return mounts[name] ? name : 'runs';
}
