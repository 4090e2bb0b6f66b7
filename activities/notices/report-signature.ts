import { isRequestSigned, type SignedRequest, signRequest } from '../../domain/interchange/request-signature.js';

/** What an SMS report was signed over. `time`: milliseconds since 1970, as sent. */
export type SignedReport = Omit<SignedRequest, 'method'>;

/** Signs a report, which is always a POST. */
export function signReport(key: Uint8Array, report: Omit<SignedReport, 'signature'>): string {
  return signRequest(key, { method: 'POST', ...report });
}

/** True for a report signed with the shared key within five minutes of `now` (real time, milliseconds). */
export function isReportSigned(key: Uint8Array, report: SignedReport, now: number): boolean {
  return isRequestSigned(key, { method: 'POST', ...report }, now);
}
