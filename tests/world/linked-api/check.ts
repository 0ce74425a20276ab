import { isObject } from '../json';

/** Says what is wrong with a value, or nothing. The answer starts with the path below the value, if any. */
export type Check = (value: unknown) => string | undefined;

export type Shape = { [name: string]: { check: Check; required: boolean } };

export const text =
  (max = 2000, min = 0): Check =>
  (value) => {
    if (typeof value !== 'string') return ' must be a text.';
    if (value.length < min) return ' must not be empty.';
    return value.length > max ? ` must have at most ${max} characters.` : undefined;
  };

export const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value) ? undefined : ` must be one of ${values.join(', ')}.`;

export const whole =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? undefined
      : ` must be a whole number from ${min} to ${max}.`;

export const flag: Check = (value) => (typeof value === 'boolean' ? undefined : ' must be true or false.');

/** ISO 8601, a full timestamp or a date. */
export const moment: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : ' must be an ISO 8601 time.';

export const listOf =
  (check: Check, max = 1000): Check =>
  (value) => {
    if (!Array.isArray(value)) return ' must be a list.';
    if (value.length > max) return ` must have at most ${max} items.`;
    for (const [index, item] of value.entries()) {
      const problem = check(item);
      if (problem) return `[${index}]${problem}`;
    }
    return undefined;
  };

/** Members not named are let through: the service ignores what it does not know. Contract 8. */
export const object =
  (shape: Shape): Check =>
  (value) => {
    if (!isObject(value)) return ' must be an object.';
    for (const [name, { check, required }] of Object.entries(shape)) {
      const member = value[name];
      if (member === undefined) {
        if (required) return `.${name} is required.`;
        continue;
      }
      const problem = check(member);
      if (problem) return `.${name}${problem}`;
    }
    return undefined;
  };

export const must = (check: Check) => ({ check, required: true });
export const may = (check: Check) => ({ check, required: false });
