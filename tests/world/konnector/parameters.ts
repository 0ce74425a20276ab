import type { Exchange } from '../exchange';
import { isObject } from '../json';
import { KonnectorRefusal } from './envelope';
import type { KonnectorState } from './state';

/** Parameters of the reading endpoints, from the query of a GET or the JSON of a POST. Contract konnector 1.5, 1.6. */
export type Parameters = { ids: string[]; text(name: string): string | undefined };

const invalid = (message: string): KonnectorRefusal =>
  new KonnectorRefusal(400, 'Invalid parameters', 'INVALID_REQUEST', message);

/** @throws KonnectorRefusal `INVALID_REQUEST`, `INVALID_DATE_RANGE` or `INVALID_USER_IDS` */
export function readParameters(exchange: Exchange, state: KonnectorState): Parameters {
  const name = 'linkedin_user_information_ids';
  const body = isObject(exchange.body) ? exchange.body : {};
  const text = (key: string): string | undefined => {
    const value = exchange.method === 'POST' ? body[key] : exchange.query.get(key);
    return value === undefined || value === null ? undefined : String(value);
  };
  const given = exchange.method === 'POST' ? body[name] : queryList(exchange.query, name);
  const ids = Array.isArray(given) ? given.map(String) : [];
  if (given !== undefined && !Array.isArray(given)) throw invalid(`${name} must be an array`);
  checkDates(text('start_date'), text('end_date'));
  if (ids.some((id) => !state.users.some((user) => user.id === id))) {
    throw new KonnectorRefusal(
      400,
      'Invalid parameters',
      'INVALID_USER_IDS',
      'One or more LinkedIn user information IDs are invalid',
    );
  }
  return { ids, text };
}

/** How a list is written in a query is not documented: repeated names, with or without brackets, are read. */
const queryList = (query: URLSearchParams, name: string): string[] => [
  ...query.getAll(name),
  ...query.getAll(`${name}[]`),
];

export function checkDates(start: string | undefined, end: string | undefined): void {
  for (const date of [start, end]) {
    if (date !== undefined && !isRealDate(date)) throw invalid(`${date} is not a date`);
  }
  if (start !== undefined && end !== undefined && end < start) {
    throw new KonnectorRefusal(
      400,
      'Invalid date range',
      'INVALID_DATE_RANGE',
      'End date cannot be before start date',
    );
  }
}

const isRealDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** A whole number of at least `min`, or the default when absent. @throws KonnectorRefusal `INVALID_REQUEST` */
export function wholeNumber(parameters: Parameters, name: string, standard: number, min: number): number {
  const value = parameters.text(name);
  if (value === undefined) return standard;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min) throw invalid(`${name} must be a whole number from ${min}`);
  return number;
}
