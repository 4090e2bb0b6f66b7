import { isRefusal, type Refusal } from '../../../domain/refusal/refusal.js';

/** Carries a refusal out of a guard or an interceptor, to the one filter that makes a problem document of it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** The value, or the way out to the problem filter where it is a refusal. */
export function orRefused<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Refused(value);
  return value;
}
