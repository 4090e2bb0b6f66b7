import { Injectable } from '@nestjs/common';
import { readNamespaceId, startCaseWorkflow } from '../../../activities/cases/case-workflows.js';
import { fileCase } from '../../../activities/cases/filing.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { discardDraft } from '../../../activities/drafts/drafts.js';
import { caseTypes } from '../../../domain/case/case-types.js';
import type { FiledCase } from '../../../domain/case/filing.js';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, reachFor } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { requestOf } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import type { FileCaseInput } from './cases.contract.js';

const patienceMs = 3_000;

/** Filing: the one step that does not need Temporal (design §2). */
@Injectable()
export class CaseFiling {
  private namespaceId: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly reader: ScopedReader,
    private readonly temporal: TemporalGate,
  ) {}

  /** Files the case, then starts its workflow; `started` is false where Temporal is away and the sweep will start it. */
  async file(caller: Caller, input: FileCaseInput) {
    if (!Object.hasOwn(caseTypes, input.type)) {
      return refuse('input.malformed', { field: 'type', params: { field: 'type', why: 'wrong-form' } });
    }
    const fault = await this.officeFault(caller, input.office);
    if (fault) return fault;
    const deps = { db: this.database, cipher: this.cipher };
    const filed = await fileCase(deps, requestOf(caller, '/cases', input), input);
    if (isRefusal(filed)) return filed;
    if (input.draftId) await discardDraft(this.database, caller.staffId, input.draftId);
    return { id: filed.id, number: filed.number, started: await this.start(input.type, filed) };
  }

  /** A clerk files at an office of their own; any other does not exist for them. */
  private async officeFault(caller: Caller, office: string): Promise<Refusal | undefined> {
    const [row] = await this.reader.references.rows<{ division: string }>(
      'SELECT division FROM offices WHERE code = $1',
      [office],
    );
    const own = reachFor(caller, ['clerk']).some(
      (reach) => row?.division.startsWith(reach.division) && (!reach.office || reach.office === office),
    );
    return own ? undefined : refuse('access.not-found', { field: 'office' });
  }

  private async start(type: string, filed: FiledCase): Promise<boolean> {
    try {
      await this.temporal.within(patienceMs, async (client) => {
        this.namespaceId ??= await readNamespaceId(client);
        const engine = { client, namespaceId: this.namespaceId, taskQueue: 'cases' };
        await startCaseWorkflow(this.database, engine, { id: filed.id, type, traceId: filed.traceId });
      });
      return true;
    } catch (error) {
      // The case is filed, whatever happened to its start: the sweep finds it within two minutes.
      logger().warn({ err: error }, 'a filed case waits for its workflow');
      return false;
    }
  }
}
