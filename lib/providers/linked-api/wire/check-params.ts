import {
  commentUrl,
  companyHashedUrl,
  companyUrl,
  jobUrl,
  newsletterUrl,
  personHashedUrl,
  personUrl,
  postUrl,
} from '../../../linkedin/operations/fields';
import { LINKEDIN_ORIGIN } from '../../../linkedin/url';
import { z } from '../../../schema';
import type { LinkKind, Param, Params } from './action-params';
import { closest } from './closest';
import type { Pointer } from './json-tree';
import { isObject, type JsonObject, own, quote, type Violation, type WorkflowRule } from './violation';

/** A complaint about one value; the action adds where it stands. */
export type Complaint = {
  severity?: 'warning';
  rule: WorkflowRule;
  /** From the action. */
  at: Pointer;
  found?: string;
  fits?: readonly string[];
};

const email = z.email();
const onLinkedIn = z.string().check(z.startsWith(LINKEDIN_ORIGIN), z.maxLength(2_000));
/** Searches of every kind may stand anywhere on LinkedIn; the service reads what it can. */
const links: Readonly<Record<LinkKind, z.ZodMiniType>> = {
  person: personUrl,
  'hashed-person': personHashedUrl,
  company: companyUrl,
  'hashed-company': companyHashedUrl,
  post: postUrl,
  job: jobUrl,
  comment: commentUrl,
  newsletter: newsletterUrl,
  search: onLinkedIn,
};

/** A day, or a moment with its zone. */
const timeText = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;

/** What every action may have beside its parameters. */
const everywhere = ['actionType', 'label', 'then'];

/** Values of one object against the parameters it may have. `now` in ms, for times that must have passed. */
export function checkParams(
  params: Params,
  object: JsonObject,
  now: number,
  at: Pointer = [],
  ignored: readonly string[] = everywhere,
): Complaint[] {
  const known = Object.entries(params).flatMap(([name, param]) => {
    const value = own(object, name);
    const here = [...at, name];
    if (value !== undefined) return checkValue(param, value, now, here);
    return param.required
      ? [{ rule: 'missing-param', at: here, fits: meantBy(name, object, params) } as const]
      : [];
  });
  const strange = Object.keys(object)
    .filter((name) => !Object.hasOwn(params, name) && !ignored.includes(name))
    .map((name) => ({
      severity: 'warning' as const,
      rule: 'unknown-param' as const,
      at: [...at, name],
      found: quote(own(object, name)),
      fits: closest(name, Object.keys(params)),
    }));
  return [...known, ...strange];
}

/** Words that hint at a required name: the misspelt one that is there. */
function meantBy(name: string, object: JsonObject, params: Params): readonly string[] {
  const strange = Object.keys(object).filter((each) => !Object.hasOwn(params, each));
  return closest(name, strange);
}

function checkValue(param: Param, value: unknown, now: number, at: Pointer): Complaint[] {
  const complain = (rule: WorkflowRule, fits: readonly string[] = []): Complaint[] => [
    { rule, at, found: quote(value), fits },
  ];
  const wrongType = () => complain('wrong-type', [param.type]);
  switch (param.type) {
    case 'flag':
      return typeof value === 'boolean' ? [] : wrongType();
    case 'number': {
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType();
      const within = value >= param.min && value <= param.max;
      return within ? [] : complain('out-of-range', [String(param.min), String(param.max)]);
    }
    case 'text': {
      if (typeof value !== 'string') return wrongType();
      if (param.required && value.trim() === '') return complain('blank');
      const { max } = param;
      if (max === undefined || value.length <= max) return [];
      return [{ rule: 'too-long', at, found: String(value.length), fits: [String(max)] }];
    }
    case 'email':
      if (typeof value !== 'string') return wrongType();
      return email.safeParse(value).success ? [] : complain('not-an-email');
    case 'time': {
      if (typeof value !== 'string') return wrongType();
      const when = timeText.test(value) ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(when)) return complain('not-a-time');
      return when > now ? complain('in-future') : [];
    }
    case 'link':
      if (typeof value !== 'string') return wrongType();
      return links[param.to].safeParse(value).success ? [] : complain('wrong-url', [param.to]);
    case 'choice':
      if (typeof value !== 'string') return complain('not-one-of', param.of);
      return param.of.includes(value) ? [] : complain('not-one-of', nearestFirst(value, param.of));
    case 'texts':
      return checkItems({ type: 'text', required: true }, value, now, at) ?? wrongType();
    case 'choices':
      return checkItems({ type: 'choice', of: param.of }, value, now, at) ?? wrongType();
    case 'names':
      return checkNames(value, at) ?? wrongType();
    case 'group':
      return isObject(value) ? checkParams(param.of, value, now, at, []) : wrongType();
    case 'groups': {
      if (!Array.isArray(value)) return wrongType();
      if (value.length > param.max) {
        return [{ rule: 'too-many', at, found: String(value.length), fits: [String(param.max)] }];
      }
      return value.flatMap((each: unknown, index) =>
        isObject(each)
          ? checkParams(param.of, each, now, [...at, index], [])
          : [{ rule: 'wrong-type', at: [...at, index], found: quote(each), fits: ['group'] } as const],
      );
    }
  }
}

function checkItems(item: Param, value: unknown, now: number, at: Pointer): Complaint[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((each: unknown, index) => checkValue(item, each, now, [...at, index]));
}

function checkNames(value: unknown, at: Pointer): Complaint[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((each: unknown, index) => {
    const name = isObject(each) ? own(each, 'name') : each;
    if (typeof name === 'string' && name.trim() !== '') return [];
    return [{ rule: 'wrong-type', at: [...at, index], found: quote(each), fits: ['name'] } as const];
  });
}

function nearestFirst(word: string, choices: readonly string[]): readonly string[] {
  const near = closest(word, choices);
  return [...near, ...choices.filter((each) => !near.includes(each))];
}

/** A complaint as it stands in the whole workflow. */
export function placed(complaint: Complaint, path: string, action: Pointer): Violation {
  const { severity = 'error', rule, at, found = '', fits = [] } = complaint;
  const param = at
    .filter((step) => step !== 'then')
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
  return {
    severity,
    rule,
    path,
    at: [...action, ...at],
    ...(param && at[0] !== 'then' && { param }),
    found,
    fits,
  };
}
