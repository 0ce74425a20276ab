import { Live } from '../../../components/dashboard/live';
import { UsageView } from '../../../components/dashboard/usage/usage-view';
import { catalog } from '../../providers/catalog';
import { ownZone } from '../../usage/zone';
import { pause, saveFile } from './save-file';
import { createUsageStore } from './usage-store';
import type { MountedView, ViewPorts } from './views';

/** Brings the view of usage to life. What is chosen in it is not in the address. */
export function mountUsage({ reading, ...ports }: ViewPorts, signal: AbortSignal): MountedView {
  const store = createUsageStore(
    {
      ...ports,
      ...{ read: reading.usage, abouts: catalog, pause, save: saveFile },
      // Weeks of accounts nobody said anything of are those of the popup and of the limits, which know no language.
      ...{ zone: ownZone(), weekStartsOn: 1 },
    },
    signal,
  );
  void store.start();
  return {
    open: () => undefined,
    draw: (asleep) => (
      <Live of={store.state} asleep={asleep}>
        {(state) => (
          <UsageView
            state={state}
            onExport={(rows, format) => void store.exportRows(rows, format)}
            onReload={store.reload}
          />
        )}
      </Live>
    ),
  };
}
