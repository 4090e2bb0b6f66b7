import type { Database } from '../../../activities/database/database.js';
import { findSession } from '../../../activities/staff/sessions.js';
import type { Caller, Visit } from './caller.js';
import type { RateLimits } from './throttle.js';

/** Finds who a request's session belongs to. */
export class SignedIn {
  constructor(
    private readonly database: Database,
    readonly limits: RateLimits,
  ) {}

  /** The caller, with the roles of this moment; nothing where nobody is signed in. `touch` keeps the session alive. */
  async find(visit: Visit, touch: boolean): Promise<Caller | undefined> {
    if (!visit.sessionToken) return undefined;
    const session = await findSession(this.database, visit.sessionToken, touch);
    if (!session) return undefined;
    const { id, signInName, displayName, mustChangePassword } = session.staff;
    return { ...visit, staffId: id, signInName, displayName, mustChangePassword, roles: session.roles };
  }
}
