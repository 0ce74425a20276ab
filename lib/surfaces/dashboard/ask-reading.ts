import type { FormValues } from '../../forms/field';
import { isOperationName, type OperationName } from '../../linkedin/operations';
import { textsByName } from '../../schema';
import { readBoard } from '../../storage/board';
import { type Database, openDatabase } from '../../storage/database';
import { createDraftStore } from '../../storage/drafts';
import { createIntegrationStore } from '../../storage/integrations';
import { createSettingsStore } from '../../storage/settings';
import type { RunAnythingReading } from './run-anything-store';

/** The draft that is the custom workflow; all others are forms, under the names of their operations. */
export const workflowDraft = 'workflow';

/** What the views that ask for something read of storage. */
export type AskReading = {
  /** What can be asked for, and how. */
  offers(): Promise<RunAnythingReading>;
  /** The forms as they were last sent. */
  forms(): Promise<ReadonlyMap<OperationName, FormValues>>;
  /** The custom workflow as it was last edited. */
  workflow(): Promise<string | undefined>;
};

const formValues = textsByName();

/** Reads only: what is kept is kept by the background. */
export function createAskReading(database: Database = openDatabase()): AskReading {
  const drafts = createDraftStore(database);
  const integrations = createIntegrationStore(database);
  const settings = createSettingsStore(database);
  return {
    async offers() {
      const [{ offers }, { holdSeconds }, linkedApi] = await Promise.all([
        readBoard(),
        settings.read(),
        integrations.read('linked-api'),
      ]);
      const form = linkedApi?.chosen?.form === 'account' ? 'account' : 'current';
      return { offered: Object.keys(offers).filter(isOperationName), holdSeconds, form };
    },
    async forms() {
      const found = new Map<OperationName, FormValues>();
      for (const { key, text } of await drafts.readAll()) {
        const values = formValues.safeParse(parsed(text));
        if (isOperationName(key) && values.success) found.set(key, values.data);
      }
      return found;
    },
    workflow: () => drafts.read(workflowDraft),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError: not a form, or one that was cut.
    return undefined;
  }
}
