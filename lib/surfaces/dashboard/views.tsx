import type { DashboardProps } from '../../../components/dashboard/dashboard';
import { Live } from '../../../components/dashboard/live';
import { RunsView } from '../../../components/dashboard/runs/runs-view';
import type { EpochMs } from '../../time';
import type { MessageKey } from '../../words';
import type { Call } from '../popup-store';
import { askMounts } from './ask-mounts';
import type { DashboardReading } from './dashboard-reading';
import { functionNames } from './function-names';
import { recordMounts } from './record-mounts';
import type { ViewName } from './route';
import { createRunsStore } from './runs-store';
import { saveCompletion } from './save-completion';

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
  /** Tells what the address names within the view. */
  open(detail: string | undefined): void;
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
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => (
            <RunsView
              state={state}
              functionNames={functionNames}
              onAct={(act, runId) => void store.act(act, runId)}
              onRestore={(workflowId, name) => void store.restore(workflowId, name)}
              onReload={store.reload}
              onExport={saveCompletion}
            />
          )}
        </Live>
      ),
    };
  },
  ...recordMounts,
  ...askMounts,
};
