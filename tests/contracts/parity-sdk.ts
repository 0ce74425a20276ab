import { HttpClient, LinkedApi, LinkedApiAdmin, OPERATION_NAME } from '@linkedapi/node';
import type { OperationName } from '../../lib/linkedin/operations';

/** The operations the service's own library has as workflows. */
export const sdkOperations = Object.values(OPERATION_NAME);
export type SdkOperation = (typeof sdkOperations)[number];

export type Sent = { method: 'GET' | 'POST' | 'DELETE'; path: string; body: unknown };

/** Notes what the library sends and answers with what it is told, in the library's own manner. */
export class Recorder extends HttpClient {
  readonly sent: Sent[] = [];

  constructor(private readonly answer: unknown) {
    super();
  }

  override get<T>(path: string) {
    return this.reply<T>({ method: 'GET', path, body: undefined });
  }

  override post<T>(path: string, body?: unknown) {
    return this.reply<T>({ method: 'POST', path, body });
  }

  override delete<T>(path: string) {
    return this.reply<T>({ method: 'DELETE', path, body: undefined });
  }

  private async reply<T>(sent: Sent): Promise<{ success: boolean; result: T }> {
    this.sent.push(sent);
    // The library says what it expects and takes what comes; so must this.
    return { success: true, result: this.answer as T };
  }
}

/** What the library makes of a finished workflow, or the error it throws. */
export type SdkResult =
  | { data?: unknown; errors: readonly { type: string; message: string }[] }
  | { threw: string };

type Runs = { execute(params: unknown): Promise<string>; status(id: string): Promise<unknown> };

/** The library is typed per operation; generated inputs are of all of them. */
function operationOf(client: HttpClient, name: SdkOperation): Runs {
  return new LinkedApi(client)[name] as unknown as Runs;
}

/** The body the library sends for an input. */
export async function sdkBody(name: SdkOperation, input: unknown): Promise<unknown> {
  const recorder = new Recorder({ workflowId: 'wf-1', workflowStatus: 'pending' });
  await operationOf(recorder, name).execute(input);
  const [sent, ...more] = recorder.sent;
  if (!sent || more.length > 0 || sent.path !== '/workflows') throw new Error('Not one workflow was started');
  return asJson(sent.body);
}

/** What the library makes of a completion. */
export async function sdkResult(name: SdkOperation, completion: unknown): Promise<SdkResult> {
  const recorder = new Recorder({ workflowId: 'wf-1', workflowStatus: 'completed', completion });
  try {
    return (await operationOf(recorder, name).status('wf-1')) as SdkResult;
  } catch (error) {
    return { threw: error instanceof Error && 'type' in error ? String(error.type) : String(error) };
  }
}

type Params<Method extends (...args: never[]) => unknown> = Parameters<Method>[0];

/** What of the library answers at once, by the name of our operation. */
export const sdkAtOnce = {
  pollConversations: (client, { conversations }) =>
    new LinkedApi(client).pollConversations(conversations as Params<LinkedApi['pollConversations']>),
  getAccountInfo: (client) => new LinkedApi(client).getAccountInfo(),
  getApiUsage: (client, { start, end }) =>
    new LinkedApi(client).getApiUsage({ start: String(start), end: String(end) }),
  getAccounts: (client) => new LinkedApiAdmin(client).accounts.getAll(),
  getLimits: (client, { accountId }) =>
    new LinkedApiAdmin(client).limits.get({ accountId: String(accountId) }),
  getLimitsUsage: (client, { accountId }) =>
    new LinkedApiAdmin(client).limits.getUsage({ accountId: String(accountId) }),
  getSubscription: (client) => new LinkedApiAdmin(client).subscription.getStatus(),
  getSeats: (client) => new LinkedApiAdmin(client).subscription.getSeats(),
} as const satisfies Partial<
  Record<OperationName, (client: HttpClient, input: Readonly<Record<string, unknown>>) => Promise<unknown>>
>;

export type SdkAtOnce = keyof typeof sdkAtOnce;

/** As it goes over the line: what is undefined is not there. */
export function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
