import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request as its sender signed it (interchange §1: `X-Time`, `X-Signature`). */
export interface SignedRequest {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** Milliseconds since 1970, as sent. */
  readonly time: string;
  readonly body: string | Uint8Array;
  readonly signature: string;
}

const toleranceMs = 5 * 60_000;

/** HMAC-SM3 over method, path, time and body, one a line, as lower-case hex. */
export function signRequest(key: Uint8Array, request: Omit<SignedRequest, 'signature'>): string {
  const { method, path, time, body } = request;
  return createHmac('sm3', key).update(`${method}\n${path}\n${time}\n`).update(body).digest('hex');
}

/** True for a request signed with the shared key within five minutes of `now` (real time, milliseconds). */
export function isRequestSigned(key: Uint8Array, request: SignedRequest, now: number): boolean {
  if (!/^\d{1,15}$/.test(request.time) || Math.abs(Number(request.time) - now) > toleranceMs) return false;
  const expected = Buffer.from(signRequest(key, request));
  const given = Buffer.from(request.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
