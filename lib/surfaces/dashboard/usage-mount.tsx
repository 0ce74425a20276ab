import { Live } from '../../../components/dashboard/live';
import { UsageView } from '../../../components/dashboard/usage/usage-view';
import { catalog } from '../../providers/catalog';
import { ownZone } from '../../usage/zone';
import { pause, saveFile } from './save-file';
import { createUsageStore } from './usage-store';
import type { MountedView, ViewPorts } from './views';

type UsageMountPorts = Pick<ViewPorts, 'subscribe' | 'now' | 'every'> & {
  reading: Pick<ViewPorts['reading'], 'usage'>;
};

/** Brings the view of usage to life. What is chosen in it is not in the address. */
export function mountUsage(
  { reading, subscribe, now, every }: UsageMountPorts,
  signal: AbortSignal,
): MountedView {
  let isAsleep = false;
  /** Something changed while nobody saw it. */
  let missed = false;
  const store = createUsageStore(
    {
      ...{ now, every },
      // A month of runs is read for it: not for each change while another view is shown.
      subscribe: (onChange, until) =>
        subscribe(async () => {
          missed = isAsleep;
          if (!isAsleep) await onChange();
        }, until),
      ...{ read: reading.usage, abouts: catalog, pause, save: saveFile },
      // Weeks of accounts nobody said anything of are those of the popup and of the limits, which know no language.
      ...{ zone: ownZone(), weekStartsOn: 1 },
    },
    signal,
  );
  void store.start();
  return {
    open: () => undefined,
    draw(asleep) {
      const awoke = isAsleep && !asleep;
      isAsleep = asleep;
      if (awoke && missed) {
        missed = false;
        store.reload();
      }
      return (
        <Live of={store.state} asleep={asleep}>
          {(state) => (
            <UsageView
              state={state}
              onExport={(rows, format) => void store.exportRows(rows, format)}
              onReload={store.reload}
            />
          )}
        </Live>
      );
    },
  };
}
