import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Reach, Role } from '../../../domain/reach/reach.js';

export type Language = 'zh' | 'en';

/** A request before anybody is known. */
export interface Visit {
  readonly traceId: string;
  /** Empty where the request has none (GET). */
  readonly requestId: string;
  readonly language: Language;
  readonly ip: string;
  readonly userAgent: string;
  readonly sessionToken: string | undefined;
}

/** Who asks, with what reach. */
export interface Caller extends Visit {
  readonly staffId: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly roles: readonly Reach[];
}

export interface RequestWithCaller extends FastifyRequest {
  visit?: Visit;
  caller?: Caller;
}

/** Where the caller's roles that a route admits reach to; none of them: an empty list. */
export function reachFor(caller: Caller, roles: readonly Role[] | 'signedIn' | 'public'): readonly Reach[] {
  return typeof roles === 'string' ? caller.roles : caller.roles.filter((reach) => roles.includes(reach.role));
}

/** The signed-in caller, as a handler's parameter. Throws on a public route: that is a mistake in its declaration. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller) throw new Error('a public route has no caller');
  return caller;
});

/** The request itself, as a public route's parameter. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  return context.switchToHttp().getRequest<RequestWithCaller>().visit!;
});

/** The language asked for: whichever of Chinese and English Accept-Language names first; Chinese by default. */
export function languageOf(header: string | undefined): Language {
  const first = (header ?? '')
    .toLowerCase()
    .split(',')
    .find((range) => /^\s*(zh|en)\b/.test(range));
  return first?.trim().startsWith('en') ? 'en' : 'zh';
}

/** The caller as audit entries name it. */
export function byOf(caller: Caller): { actor: string; traceId: string } {
  return { actor: caller.staffId, traceId: caller.traceId };
}
