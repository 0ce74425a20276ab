import type { Control } from './control';
import type { Exchange, Reply } from './exchange';
import { readFaultRule } from './faults';
import { isObject, type JsonObject } from './json';

/** The control API under `/_world`: the same names as `Control`, JSON in and out, 400 with a reason. */
export function controlOverHttp(exchange: Exchange, control: Control): Reply {
  const name = exchange.path.replace(/^\/_world\//, '');
  const body = isObject(exchange.body) ? exchange.body : {};
  try {
    if (exchange.bodyIsBroken) throw new Error('the body is not JSON');
    const result = perform(`${exchange.method} ${name}`, body, control);
    return { status: 200, body: result ?? { ok: true } };
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
  }
}

function perform(command: string, body: JsonObject, control: Control): unknown {
  // The patches are checked by name as they are applied; their types are the caller's business.
  const patch = body as never;
  switch (command) {
    case 'POST reset':
      return control.reset();
    case 'GET ledger':
      return control.ledger();
    case 'GET state':
      return control.state();
    case 'POST clock':
      if (typeof body.advanceMs !== 'number') throw new Error('advanceMs must be a number');
      return control.clock({ advanceMs: body.advanceMs });
    case 'POST latency':
      return control.latency(patch);
    case 'POST faults':
      return control.faults(readFaultRule(body));
    case 'DELETE faults':
      return control.clearFaults();
    case 'POST person':
      if (typeof body.vanity !== 'string') throw new Error('vanity is required');
      return control.person(patch);
    case 'POST post':
      if (typeof body.urn !== 'string') throw new Error('urn is required');
      return control.post(patch);
    case 'POST message':
      if (typeof body.vanity !== 'string') throw new Error('vanity is required');
      if (typeof body.text !== 'string') throw new Error('text is required');
      return control.message(patch);
    case 'POST company':
      if (typeof body.vanity !== 'string') throw new Error('vanity is required');
      return control.company(patch);
    case 'POST network':
      if (typeof body.vanity !== 'string') throw new Error('vanity is required');
      return control.network(patch);
    case 'POST session':
      return control.session(patch);
    case 'POST subscription':
      return control.subscription(patch);
    case 'POST account':
      return control.account(patch);
    case 'POST buena':
      return control.buena(patch);
    case 'POST konnector':
      return control.konnector(patch);
    case 'POST connectsafely':
      return control.connectsafely(patch);
    default:
      throw new Error(`no ${command} in the control API`);
  }
}
