import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RefusalCode } from '../../../domain/refusal/catalog.js';
import { type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { languageOf, type RequestWithCaller } from '../access/caller.js';
import { logger } from '../trace/logger.js';
import { refusalOfOutage } from './outage.js';
import { type Problem, problemOf, unexpectedProblem } from './problem.js';
import { Refused } from './refused.js';

const ofStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'input.malformed',
  404: 'access.not-found',
  413: 'input.too-large',
  415: 'input.malformed',
  429: 'access.too-many',
};

/** Fastify and Nest refuse what is no JSON, too large or unknown before any code of ours: said in our own words. */
function refusalOfFramework(error: unknown): Refusal | undefined {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  const code = status === undefined ? undefined : ofStatus[status];
  return (
    code && refuse(code, code === 'input.malformed' ? { field: 'body', params: { field: 'body', why: 'JSON' } } : {})
  );
}

/** The one place where refusals and errors become problem documents. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RequestWithCaller>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = this.problem(error, request);
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private problem(error: unknown, request: RequestWithCaller): Problem {
    const language = request.visit?.language ?? languageOf(request.headers['accept-language']);
    const refusal = error instanceof Refused ? error.refusal : (refusalOfOutage(error) ?? refusalOfFramework(error));
    if (refusal) return problemOf(refusal, language, request.id);
    logger().error({ err: error }, 'unexpected error');
    return unexpectedProblem(language, request.id);
  }
}
