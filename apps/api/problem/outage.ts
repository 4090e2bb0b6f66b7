import { ServiceError } from '@temporalio/client';
import { type Refusal, refuse } from '../../../domain/refusal/refusal.js';

// Class 08: connection; 57P0x: the server goes down or comes up; 53300: no connection is free.
const databaseCodes = /^(08\w{3}|57P0[1-4]|53300)$/;
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection/;

/** True where PostgreSQL itself is away, not where it refuses a statement. */
export function isDatabaseOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code && (databaseCodes.test(code) || networkCodes.has(code))) return true;
  return lostConnection.test(message ?? '');
}

/** True where the connection to Temporal could not be made in time. */
function isConnectFailure(error: unknown): boolean {
  return error instanceof Error && /Failed to connect before the deadline/.test(error.message);
}

/** The refusal that an error of a part that is down means; nothing where it is a bug. */
export function refusalOfOutage(error: unknown): Refusal | undefined {
  if (error instanceof ServiceError || isConnectFailure(error)) return refuse('part.temporal-down');
  return isDatabaseOutage(error) ? refuse('part.database-down') : undefined;
}
