import type { DashboardProps } from '../../../components/dashboard/dashboard';
import { Live } from '../../../components/dashboard/live';
import { RunsView } from '../../../components/dashboard/runs/runs-view';
import type { EpochMs } from '../../time';
import { runTitle } from '../../wording/run-title';
import type { MessageKey, Text } from '../../words';
import type { Call } from '../popup-store';
import { askMounts } from './ask-mounts';
import type { DashboardReading } from './dashboard-reading';
import { functionNames } from './function-names';
import { mountLater } from './mount-later';
import { recordMounts } from './record-mounts';
import type { ViewName } from './route';
import { createRunsStore } from './runs-store';
import { saveResult } from './save-result';

/** All the views need from outside. */
export type ViewPorts = {
  reading: DashboardReading;
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  call: Call;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
  visible(): boolean;
  newRunId(): string;
  /** Leads to a place of the dashboard. */
  go(hash: string): void;
  /** Into the clipboard. */
  copy(text: string): Promise<void>;
};

/** A view with its store at work. Its picture follows the store by itself. */
export type MountedView = {
  /** Tells what the address names within the view, and the run it is filled in from. */
  open(detail: string | undefined, from?: string): void;
  /** What is open in it, as the title of the page; the view's own name when nothing is. */
  title?: { read(text: Text): string | undefined; listen(listener: () => void, signal: AbortSignal): void };
  /** `asleep`: another view is shown. */
  draw(asleep: boolean): DashboardProps['views'][number]['content'];
};

type Mount = (ports: ViewPorts, signal: AbortSignal) => MountedView;

/** Titles of the views, for the navigation and the page. */
export const viewTitles: { [Name in ViewName]: MessageKey } = {
  runs: 'dashboard_view_runs',
  people: 'dashboard_view_people',
  posts: 'dashboard_view_posts',
  companies: 'dashboard_view_companies',
  conversations: 'dashboard_view_conversations',
  campaigns: 'dashboard_view_campaigns',
  usage: 'dashboard_view_usage',
  run: 'dashboard_view_run',
  workflow: 'dashboard_view_workflow',
};

/** How each view comes to life. The navigation offers those that stand here. */
export const mounts: { runs: Mount } & { [Name in ViewName]?: Mount } = {
  runs: (ports, signal) => {
    const { reading, ...rest } = ports;
    const store = createRunsStore({ ...rest, reading: reading.runs }, signal);
    void store.start();
    return {
      open: store.open,
      title: {
        read: (text) => {
          const { open } = store.state.get();
          return open?.kind === 'read' ? runTitle(open.run.row, text) : undefined;
        },
        listen: store.state.listen,
      },
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => (
            <RunsView
              state={state}
              functionNames={functionNames}
              onAct={(act, runId) => void store.act(act, runId)}
              onRestore={(workflowId, name) => void store.restore(workflowId, name)}
              onReload={store.reload}
              onExport={saveResult}
            />
          )}
        </Live>
      ),
    };
  },
  ...recordMounts,
  campaigns: mountLater<ViewPorts>(async () => {
    const { campaignsPorts, mountCampaigns } = await import('./campaigns-mount');
    return (ports, signal) => mountCampaigns(campaignsPorts(ports), signal);
  }),
  usage: mountLater(async () => (await import('./usage-mount')).mountUsage),
  ...askMounts,
};
