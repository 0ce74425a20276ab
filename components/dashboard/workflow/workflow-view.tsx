import './workflow.css';
import './json-editor.css';
import './step-tree.css';
import { useRef } from 'preact/hooks';
import type { Failure } from '../../../lib/failure';
import type { WorkflowProblem, WorkflowReading } from '../../../lib/providers/linked-api/wire/read-workflow';
import { describeCost } from '../../../lib/providers/linked-api/wire/workflow-cost';
import { useFormat, useText } from '../../shared/text';
import { moveCaret } from './caret';
import { JsonEditor } from './json-editor';
import { ProblemList } from './problem-list';
import { problemWords } from './problem-words';
import { mostSteps, StepTree, stepId } from './step-tree';
import { Summary } from './summary';
import { Templates } from './templates';

export type WorkflowViewProps = {
  /** The workflow as text; both ways of editing change this. */
  text: string;
  /** The same text read and checked. */
  reading: WorkflowReading;
  mode: 'json' | 'steps';
  /** The text kept from last time has been read; until then nothing can be typed. */
  loaded: boolean;
  /** Picking was asked for while the text could not be understood. */
  refused: boolean;
  running: boolean;
  notice: 'copied' | 'started' | 'replaced' | 'formatted' | undefined;
  /** There is something to bring back. */
  undoable: boolean;
  failure: Failure | undefined;
  /** The text could not be kept for next time. */
  unkept: boolean;
  onType(text: string): void;
  /** A step was picked, moved, removed or filled in. */
  onChange(workflow: unknown): void;
  /** A template takes the place of everything. */
  onReplace(workflow: unknown): void;
  onBringBack(): void;
  onMode(mode: 'json' | 'steps'): void;
  onFormat(): void;
  /** Only with a workflow that has no errors. */
  onRun(workflow: unknown): void;
  onCopy(): void;
};

/** Where custom workflows are written: as text or by picking, checked as they grow, summed up before they are sent. */
export function WorkflowView(props: WorkflowViewProps) {
  const { reading, mode, loaded } = props;
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const empty = props.text.trim() === '';
  if (!loaded) {
    // With its heading: whoever comes here is led to it at once.
    return (
      <div class="workflow">
        <header>
          <h2>{text('workflow_heading')}</h2>
        </header>
        <p class="quiet">{text('workflow_loading')}</p>
      </div>
    );
  }

  const toText = (offset: number): void => {
    props.onMode('json');
    // The text area may only now come to be.
    setTimeout(() => area.current && moveCaret(area.current, offset));
  };
  const go = (problem: WorkflowProblem): void => {
    const step = problem.kind === 'workflow' && document.getElementById(stepId(problem.violation.path));
    if (mode === 'json' || !step) toText(problem.offset);
    else step.focus();
  };
  return (
    <div class="workflow">
      <header>
        <h2>{text('workflow_heading')}</h2>
        <p class="workflow-intro quiet">{text('workflow_intro')}</p>
      </header>
      <Templates replaces={!empty} onUse={props.onReplace} />
      <Modes {...props} onShow={toText} />
      <div class="workflow-sides">
        <div class="workflow-main">
          {mode === 'json' ? (
            <JsonEditor
              text={props.text}
              reading={reading}
              area={area}
              onType={props.onType}
              onFormat={props.onFormat}
            />
          ) : describeCost(reading.value).steps > mostSteps ? (
            <p>{text('workflow_too_many_steps', String(mostSteps))}</p>
          ) : (
            <StepTree workflow={reading.value} reading={reading} onChange={props.onChange} />
          )}
        </div>
        <div class="workflow-side">
          {!empty && <ProblemList reading={reading} goes={mode === 'json' ? 'text' : 'step'} onGo={go} />}
          <Summary {...props} empty={empty} />
        </div>
      </div>
      {props.unkept && <p role="alert">{text('workflow_unkept')}</p>}
    </div>
  );
}

/** The two ways of editing, and what stands in the way of the second. */
function Modes({
  mode,
  refused,
  reading,
  notice,
  undoable,
  onMode,
  onBringBack,
  onShow,
}: WorkflowViewProps & { onShow(offset: number): void }) {
  const text = useText();
  const format = useFormat();
  const [first] = reading.problems;
  return (
    <div class="workflow-modes">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around two buttons */}
      <div class="buttons" role="group" aria-label={text('workflow_modes')}>
        <button type="button" class="button" aria-pressed={mode === 'json'} onClick={() => onMode('json')}>
          {text('workflow_mode_json')}
        </button>
        <button type="button" class="button" aria-pressed={mode === 'steps'} onClick={() => onMode('steps')}>
          {text('workflow_mode_steps')}
        </button>
      </div>
      {refused && first && (
        <div class="workflow-refused" role="alert">
          <p>
            {text(
              'workflow_refused',
              text('workflow_place', format.number(first.line), format.number(first.column)),
            )}{' '}
            {problemWords(first, text, format).sentence}
          </p>
          <button type="button" class="button small" onClick={() => onShow(first.offset)}>
            {text('workflow_go_line', format.number(first.line))}
          </button>
        </div>
      )}
      <p role="status" class="workflow-notice">
        {notice === 'replaced' && text('workflow_replaced')}
        {notice === 'formatted' && text('workflow_formatted')}
      </p>
      {undoable && (
        <button type="button" class="button small" onClick={onBringBack}>
          {text('workflow_bring_back')}
        </button>
      )}
    </div>
  );
}
