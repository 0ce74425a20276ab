import type { WorkflowViewProps } from '../../../components/dashboard/workflow/workflow-view';
import type { WorkflowState, WorkflowStore } from './workflow-store';

/** The view as its store has it. */
export function workflowProps(state: WorkflowState, store: WorkflowStore): WorkflowViewProps {
  const { before, ...shown } = state;
  return {
    ...shown,
    undoable: before !== undefined,
    onType: store.type,
    onChange: store.change,
    onReplace: store.replace,
    onBringBack: store.bringBack,
    onMode: store.choose,
    onFormat: store.format,
    // What goes wrong stands in the state.
    onRun: (workflow) => void store.run(workflow),
    onCopy: () => void store.copy(),
  };
}
