import { failed, toFailure } from '../failure';
import { type MessageName, type Outputs, type Parsed, protocol, type Reply } from './protocol';
import { type Caller, mayUse } from './sender';

/** One handler a message. `caller` is known and allowed; `input` has passed its schema. */
export type Handlers = {
  [Name in MessageName]: (input: Parsed<Name>, caller: Caller) => Promise<Outputs[Name]>;
};

/** Sender check, then the schema, then the handler; failures become data. */
export async function answer(handlers: Handlers, message: unknown, caller: Caller): Promise<Reply<unknown>> {
  try {
    const name = nameOf(message);
    if (!name) throw failed('invalid-input', 'unknown message');
    if (!mayUse(caller, protocol[name].from)) throw failed('forbidden', `${name} is not for this sender`);
    return { ok: true, value: await handle(handlers, name, inputOf(message), caller) };
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) };
  }
}

async function handle<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
  caller: Caller,
): Promise<unknown> {
  const parsed = protocol[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw failed('invalid-input', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, {
      effect: 'none',
    });
  }
  // The schema named by `name` made `parsed.data`; TypeScript cannot follow that through the table.
  return await handlers[name](parsed.data as Parsed<Name>, caller);
}

function nameOf(message: unknown): MessageName | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
  const { name } = message;
  return typeof name === 'string' && Object.hasOwn(protocol, name) ? (name as MessageName) : undefined;
}

function inputOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'input' in message ? message.input : undefined;
}
