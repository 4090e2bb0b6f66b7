import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { Role } from '../../../domain/reach/reach.js';
import type { RefusalCode } from '../../../domain/refusal/catalog.js';

/** Whose objects a route touches: of the caller's offices, of the divisions, of the bank there, the caller's own, no one's. */
export type RouteReach = 'office' | 'division' | 'bank' | 'self' | 'none';

/** What an answer is when it is no JSON document. */
export type RawAnswer = 'pdf' | 'jpeg' | 'file' | 'events' | 'text';

/** Everything that is declared of a route: mapping, right, reach, input, answer, refusals, words for the documentation. */
export interface RouteDeclaration {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly roles: readonly Role[] | 'public' | 'signedIn';
  readonly reach: RouteReach;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  /** A photograph or a file of the interchange arrives as multipart/form-data, field `file`. */
  readonly upload?: 'photo' | 'file';
  readonly answer: z.ZodType | RawAnswer;
  /** Refusals of this route's own; those that every route of its kind may give are added by the documentation. */
  readonly refusals: readonly RefusalCode[];
  readonly summary: { readonly zh: string; readonly en: string };
  readonly article?: string;
  /** False where a POST comes from a machine that has no request id of ours. */
  readonly requestId?: false;
  /** True where a password that must be changed first does not stand in the way. */
  readonly beforePasswordChange?: true;
}

export const routeMetadata = 'sscard:route';

/** The one way to make a route. The application does not start, and the build fails, on a handler without it. */
export function Route(declaration: RouteDeclaration): MethodDecorator {
  return applyDecorators(
    SetMetadata(routeMetadata, declaration),
    RequestMapping({ method: RequestMethod[declaration.method], path: declaration.path }),
    HttpCode(200),
  );
}
