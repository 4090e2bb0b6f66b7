import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse } from '../../../domain/refusal/refusal.js';
import { Refused } from '../problem/refused.js';
import { type RouteDeclaration, routeMetadata } from '../route/route.js';
import { type Caller, languageOf, type RequestWithCaller, reachFor, type Visit } from './caller.js';
import { SignedIn } from './signed-in.js';
import { type RateLimits, Throttle } from './throttle.js';

export const sessionCookie = 'sscard_session';
const requestIdForm = /^[0-9A-Za-z-]{8,64}$/;

/** Enforces what every route declares: who may call it, after what, and under which request id. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signedIn: SignedIn,
    private readonly throttle: Throttle,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const route = this.reflector.get<RouteDeclaration | undefined>(routeMetadata, context.getHandler());
    if (!route) throw new Error('a handler without @Route was reached');
    const visit = visitOf(request);
    request.visit = visit;
    if (route.roles === 'public') this.admitVisitor(route, visit);
    else request.caller = await this.admitCaller(route, visit);
    if (route.method === 'POST' && route.requestId !== false) this.demandRequestId(visit);
    return true;
  }

  private admitVisitor(route: RouteDeclaration, visit: Visit): void {
    const allowed = allowanceOf(route, visit.ip, this.signedIn.limits);
    if (allowed) this.limit(allowed.key, allowed.most);
  }

  private async admitCaller(route: RouteDeclaration, visit: Visit): Promise<Caller> {
    // A page that merely listens does not keep its session alive.
    const caller = await this.signedIn.find(visit, route.answer !== 'events');
    if (!caller) throw new Refused(refuse('access.signed-out'));
    this.limit(`staff ${caller.staffId}`, this.signedIn.limits.signedIn);
    if (caller.mustChangePassword && !route.beforePasswordChange) {
      throw new Refused(refuse('access.password-change-required'));
    }
    if (reachFor(caller, route.roles).length === 0 && route.roles !== 'signedIn') {
      throw new Refused(refuse('access.forbidden'));
    }
    return caller;
  }

  private demandRequestId(visit: Visit): void {
    if (!requestIdForm.test(visit.requestId)) {
      throw new Refused(refuse('input.request-id-missing', { field: 'x-request-id' }));
    }
  }

  private limit(key: string, most: number): void {
    if (!this.throttle.admits(key, most)) throw new Refused(refuse('access.too-many'));
  }
}

/**
 * What one address may ask of a public route in a minute. Health and metrics are asked all day long, without a limit;
 * signing in is what guessing would abuse; a bank or the carrier of messages, which signs what it sends, may have as much
 * to tell as a signed-in caller, and takes nothing from the people who sign in behind the same address.
 */
export function allowanceOf(
  route: Pick<RouteDeclaration, 'method' | 'requestId'>,
  ip: string,
  limits: RateLimits,
): { readonly key: string; readonly most: number } | undefined {
  if (route.method !== 'POST') return undefined;
  return route.requestId === false
    ? { key: `machine ${ip}`, most: limits.signedIn }
    : { key: `ip ${ip}`, most: limits.signedOut };
}

function visitOf(request: RequestWithCaller): Visit {
  const requestId = request.headers['x-request-id'];
  return {
    traceId: request.id,
    requestId: typeof requestId === 'string' ? requestId : '',
    language: languageOf(request.headers['accept-language']),
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 200),
    sessionToken: request.cookies[sessionCookie],
  };
}
