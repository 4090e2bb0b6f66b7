import { clearAlert, raiseAlert } from '../alerts/alerts.js';
import type { Queryable } from '../database/database.js';

/** A party that can't be reached shows on the alert list, by kind and its code, until it can. */
export async function watchReachability<Result>(
  q: Queryable,
  kind: 'bankUnreachable' | 'factoryUnreachable',
  party: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work();
    await clearAlert(q, kind, party);
    return result;
  } catch (error) {
    await raiseAlert(q, { kind, subject: party });
    throw error;
  }
}
