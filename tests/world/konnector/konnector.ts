import { randomBytes } from 'node:crypto';
import { demoKeys } from '../demo-keys';
import { type Exchange, header, type Reply } from '../exchange';
import { isObject } from '../json';
import type { Parts } from '../parts';
import { campaigns } from './campaigns';
import { dashboard } from './dashboard';
import { failure, KonnectorRefusal, success } from './envelope';
import { readParameters } from './parameters';
import { count, rateHeaders } from './quota';
import { routineData } from './routine';
import type { KonnectorState } from './state';

const base = '/social_app/api/v1/third_party';

/** The Konnector service, all five endpoints. Contract konnector section 1. */
export function konnector(exchange: Exchange, parts: Parts): Reply {
  const state = parts.state.konnector;
  const reply = answer(exchange, parts, state);
  return { ...reply, headers: rateHeaders(state, parts.clock) };
}

function answer(exchange: Exchange, parts: Parts, state: KonnectorState): Reply {
  try {
    count(state, parts.clock);
    return route(exchange, parts, state, authorised(exchange, state));
  } catch (error) {
    if (error instanceof KonnectorRefusal) return failure(error, parts.clock.now(), state.errorData);
    throw error;
  }
}

/** The key goes raw: with `Bearer` in front it is another, unknown key. The Postman form looks elsewhere (contract 2.1). */
function authorised(exchange: Exchange, state: KonnectorState): string {
  const key = header(exchange, state.form === 'postman' ? 'x-api-key' : 'authorization') ?? '';
  const known: readonly string[] = [
    demoKeys.konnector,
    demoKeys.variants.konnectorAdmin,
    ...state.createdKeys,
  ];
  if (known.includes(key)) return key;
  throw new KonnectorRefusal(401, 'Unauthorized access', 'INVALID_API_KEY', 'Invalid API key');
}

function route(exchange: Exchange, parts: Parts, state: KonnectorState, key: string): Reply {
  const { method, path } = exchange;
  const now = parts.clock.now();
  const readable = method === 'GET' || method === 'POST';
  if (exchange.bodyIsBroken) {
    throw new KonnectorRefusal(400, 'Invalid parameters', 'INVALID_REQUEST', 'The body is not JSON');
  }
  if (method === 'GET' && path === `${base}/user-campaign-filters`) {
    return success('Encrypted identifiers retrieved successfully', filters(state));
  }
  if (method === 'POST' && path === `${base}/create-api-key`) return createKey(exchange, parts, state, key);
  if (readable && path === `${base}/dashboard-info`) {
    const parameters = readParameters(exchange, state);
    return success('Dashboard details shared successfully', dashboard(state, parameters, now));
  }
  if (readable && path === `${base}/campaign-info`) {
    const parameters = readParameters(exchange, state);
    return success('Campaign info shared successfully', campaigns(state, parameters, now));
  }
  if (method === 'GET' && path === `${base}/optimized_routine_data`) {
    return success('Campaign routine data retrieved successfully', routineData(state, exchange));
  }
  throw new KonnectorRefusal(404, 'Error occurred', 'INVALID_REQUEST', `No ${method} ${path} here`);
}

const filters = (state: KonnectorState) => ({
  linkedin_users: state.users.map(({ id, ...user }) => ({ linkedin_user_information_id: id, ...user })),
  campaign_routines: state.routines.map((each) => ({
    linkedin_campaign_routine_id: each.id,
    name: each.name,
    campaign_type: each.campaignType,
    campaign_status: each.campaignStatus,
    created_at: each.createdAt,
  })),
  organisation: state.organisation,
});

function createKey(exchange: Exchange, parts: Parts, state: KonnectorState, key: string): Reply {
  if (key !== demoKeys.variants.konnectorAdmin) {
    throw new KonnectorRefusal(
      401,
      'Unauthorized access',
      'UNAUTHORIZED_ACCESS',
      'Only organization administrators can create API keys',
    );
  }
  const body = isObject(exchange.body) ? exchange.body : {};
  const { clock, ledger } = parts;
  const made = randomBytes(32).toString('hex');
  state.createdKeys.push(made);
  const account = String(state.organisation.id);
  ledger.effects.push({
    at: clock.iso(),
    service: 'konnector',
    account,
    kind: 'apiKeyCreated',
    subject: '',
    detail: {},
  });
  return success('API key created successfully', {
    api_key: made,
    created_at: clock.iso(),
    description: body.description ?? `API key created at ${clock.iso()}`,
    organisation_id: body.organisation_id ?? state.organisation.id,
    organisation_name: state.organisation.name,
    expires_at: clock.iso(clock.now() + 365 * 86_400_000),
    permissions: ['read', 'write'],
    created_by: state.users[0]?.email ?? '',
  });
}
