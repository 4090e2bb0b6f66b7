import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an SMS report was signed over. `time`: milliseconds since 1970, as sent. */
export interface SignedReport {
  readonly path: string;
  readonly time: string;
  readonly body: string | Uint8Array;
  readonly signature: string;
}

const toleranceMs = 5 * 60_000;

/** Signs a report: HMAC-SM3 over method, path, time and body, one a line, as lower-case hex. */
export function signReport(key: Uint8Array, report: Omit<SignedReport, 'signature'>): string {
  const hmac = createHmac('sm3', key).update(`POST\n${report.path}\n${report.time}\n`);
  return hmac.update(report.body).digest('hex');
}

/** True for a report signed with the shared key within five minutes of `now` (real time, milliseconds). */
export function isReportSigned(key: Uint8Array, report: SignedReport, now: number): boolean {
  if (!/^\d{1,15}$/.test(report.time) || Math.abs(Number(report.time) - now) > toleranceMs) return false;
  const expected = Buffer.from(signReport(key, report));
  const given = Buffer.from(report.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
