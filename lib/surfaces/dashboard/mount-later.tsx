import { Live } from '../../../components/dashboard/live';
import { Opening } from '../../../components/dashboard/opening';
import { type Failure, toFailure } from '../../failure';
import { cell } from '../cell';
import type { MountedView } from './views';

type Mount<Ports> = (ports: Ports, signal: AbortSignal) => MountedView;

/** A view whose code comes with its first visit: what few people open should not be read by all. */
export function mountLater<Ports>(load: () => Promise<Mount<Ports>>): Mount<Ports> {
  return (ports, signal) => {
    const state = cell<{ view?: MountedView; failure?: Failure }>({});
    let place: Parameters<MountedView['open']> = [undefined];
    void load().then(
      (mount) => {
        const view = mount(ports, signal);
        view.open(...place);
        state.set({ view });
      },
      (thrown: unknown) => state.set({ failure: toFailure(thrown) }),
    );
    return {
      open(...next) {
        place = next;
        state.get().view?.open(...next);
      },
      // Asleep or not is for the view itself to heed: it may have to take a last look at what it shows.
      draw: (asleep) => (
        <Live of={state} asleep={false}>
          {({ view, failure }) => view?.draw(asleep) ?? <Opening failure={failure} />}
        </Live>
      ),
    };
  };
}
