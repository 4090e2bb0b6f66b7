import { Injectable } from '@nestjs/common';
import { type Role, reaches } from '../../../domain/reach/reach.js';
import { type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, reachFor } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';

/** Whose money one may prepare: agencies within the caller's reach. */
@Injectable()
export class AgencyReach {
  constructor(private readonly reader: ScopedReader) {}

  /** `access.not-found` naming the field where the caller has no reach to the agency by these roles. */
  async refusalOf(caller: Caller, roles: readonly Role[], code: string): Promise<Refusal | undefined> {
    const [agency] = await this.reader.references.rows<{ division: string }>(
      'SELECT division FROM agencies WHERE code = $1',
      [code],
    );
    const isWithin = agency && reachFor(caller, roles).some((reach) => reaches(reach, agency));
    return isWithin ? undefined : refuse('access.not-found', { field: 'agency' });
  }
}
