import { isObject, type JsonObject } from './json';
import type { ServiceName } from './ledger';

/** What goes wrong with an answer. */
export type Fault =
  | { kind: 'hang' }
  | { kind: 'reset' }
  | { kind: 'cutBody' }
  | { kind: 'badJson' }
  | { kind: 'wrongShape' }
  | { kind: 'html'; status?: number }
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'status'; status: number; retryAfter?: string | number; body?: unknown }
  | { kind: 'hugeBody'; bytes: number };

export type FaultRule = {
  service?: ServiceName;
  method?: string;
  /** Start of the service's own path; `*` alone means any. */
  path?: string;
  /** How many requests it meets; without it, until cleared. */
  times?: number;
  fault: Fault;
  /** `after`: the service does its work and only the answer is lost. Default `before`. */
  when?: 'before' | 'after';
};

export type Faults = {
  add(rule: FaultRule): void;
  clear(): void;
  /** The first rule that fits, counted down. */
  take(request: { service: ServiceName; method: string; path: string }): FaultRule | undefined;
};

const required: Record<Fault['kind'], readonly string[]> = {
  hang: [],
  reset: [],
  cutBody: [],
  badJson: [],
  wrongShape: [],
  html: [],
  redirect: ['status', 'location'],
  status: ['status'],
  hugeBody: ['bytes'],
};

/** Checks a rule that came over HTTP. @throws Error naming what is wrong */
export function readFaultRule(value: JsonObject): FaultRule {
  const fault = value.fault;
  if (!isObject(fault) || typeof fault.kind !== 'string' || !(fault.kind in required)) {
    throw new Error(`fault.kind must be one of ${Object.keys(required).join(', ')}`);
  }
  // `in` above proves the kind; the members it needs are checked next.
  const kind = fault.kind as Fault['kind'];
  const missing = required[kind].find((name) => fault[name] === undefined);
  if (missing) throw new Error(`fault.${missing} is required for ${kind}`);
  return value as FaultRule;
}

export function createFaults(): Faults {
  let rules: (FaultRule & { left: number })[] = [];
  return {
    add: (rule) => {
      rules.push({ ...rule, left: rule.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      rules = [];
    },
    take(request) {
      const rule = rules.find((each) => fits(each, request));
      if (!rule) return undefined;
      rule.left -= 1;
      rules = rules.filter((each) => each.left > 0);
      return rule;
    },
  };
}

function fits(rule: FaultRule, request: { service: ServiceName; method: string; path: string }): boolean {
  if (rule.service && rule.service !== request.service) return false;
  if (rule.method && rule.method.toUpperCase() !== request.method) return false;
  return !rule.path || rule.path === '*' || request.path.startsWith(rule.path.replace(/\*$/, ''));
}
