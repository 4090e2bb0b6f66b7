import type { Readable } from 'node:stream';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import type { RequestWithCaller } from '../access/caller.js';
import { orRefused, Refused } from '../problem/refused.js';
import { type RouteDeclaration, routeMetadata } from '../route/route.js';
import { checked } from './validate.js';

const pathValue = /^[0-9A-Za-z_-]{1,64}$/;
const rawTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg' } as const;

/** Checks input before the handler sees it, and lets out only what the answer's schema names. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const route = this.reflector.get<RouteDeclaration>(routeMetadata, context.getHandler());
    checkInput(route, request);
    return next.handle().pipe(map((answer) => outgoing(route, answer)));
  }
}

function checkInput(route: RouteDeclaration, request: RequestWithCaller): void {
  // An id of another form exists nowhere.
  for (const value of Object.values((request.params ?? {}) as Record<string, string>)) {
    if (!pathValue.test(value)) throw new Refused(refuse('access.not-found'));
  }
  if (route.query) request.query = orRefused(checked(route.query, request.query ?? {}, 'query'));
  if (route.body) request.body = orRefused(checked(route.body, request.body ?? {}, 'body'));
  else if (hasContent(request.body)) throw unexpectedBody(route);
}

function hasContent(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length > 0;
}

function unexpectedBody(route: RouteDeclaration): Refused {
  if (route.upload)
    return new Refused(refuse('input.malformed', { field: 'file', params: { field: 'file', why: 'missing' } }));
  return new Refused(refuse('input.malformed', { field: 'body', params: { field: 'body', why: 'unknown-field' } }));
}

function outgoing(route: RouteDeclaration, answer: unknown): unknown {
  if (isRefusal(answer)) throw new Refused(answer);
  if (route.answer === 'pdf' || route.answer === 'jpeg') {
    return new StreamableFile(answer as Uint8Array, { type: rawTypes[route.answer], disposition: 'inline' });
  }
  if (route.answer === 'file') return new StreamableFile(answer as Readable);
  return typeof route.answer === 'string' ? answer : (route.answer as z.ZodType).parse(answer);
}
