import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { startCaseWorkflow } from '../../../activities/cases/case-workflows.js';
import { fileCase } from '../../../activities/cases/filing.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { discardDraft } from '../../../activities/drafts/drafts.js';
import type { CardState } from '../../../domain/card/card-state.js';
import { pinObstacle } from '../../../domain/card/pin.js';
import type { CaseType } from '../../../domain/case/case-type.js';
import { caseTypes, getCaseType } from '../../../domain/case/case-types.js';
import type { FiledCase } from '../../../domain/case/filing.js';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, reachFor } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { requestOf } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import type { FileCaseInput } from './cases.contract.js';

const patienceMs = 3_000;

/** Where the filing has taken effect, nobody at a telephone waits longer for the workflow engine. */
const hurriedMs = 50;

interface EffectRow {
  readonly at: Date;
  readonly card_state: string;
  readonly state: CardState;
  readonly pin_locked: boolean;
  readonly pin_initial: boolean;
  readonly bank: string | null;
  readonly bank_zh: string;
  readonly bank_en: string;
  readonly hotline: string;
}

const effectSql = `
  SELECT m.at, m.to_state AS card_state, d.state, d.pin_locked, d.pin_initial, d.bank, b.name_zh AS bank_zh, b.name_en AS bank_en, b.hotline
  FROM cases c JOIN card_transitions m ON m.card_id = c.card_id AND m.case_id = c.id AND m.step = 'filed'
  JOIN cards d ON d.id = c.card_id LEFT JOIN banks b ON b.code = d.bank
  WHERE c.id = $1 AND {{reach:c}} ORDER BY m.id LIMIT 1`;

/** Filing: the one step that does not need Temporal (design §2). */
@Injectable()
export class CaseFiling {
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
    const type = getCaseType(input.type);
    const fault =
      (await this.officeFault(caller, type, input.office)) ?? (await this.subjectFault(caller, type, input));
    if (fault) return fault;
    const deps = { db: this.database, cipher: this.cipher };
    const filed = await fileCase(deps, requestOf(caller, '/cases', input), input);
    if (isRefusal(filed)) return filed;
    if (input.draftId) await discardDraft(this.database, caller.staffId, input.draftId);
    const [started, effect] = await Promise.all([
      this.start(input.type, filed, type.effectiveAtFiling ? hurriedMs : patienceMs),
      this.effectOf(caller, type, filed.id),
    ]);
    return { id: filed.id, number: filed.number, started, effect };
  }

  /** Files what the agency asks for by itself; who may do so, and about what, its route has looked at. */
  async fileByAgency(caller: Caller, route: string, input: FileCaseInput) {
    const deps = { db: this.database, cipher: this.cipher };
    const filed = await fileCase(deps, requestOf(caller, route, input), input);
    if (isRefusal(filed)) return filed;
    return { id: filed.id, number: filed.number, started: await this.startFiled(input.type, filed) };
  }

  /** What the filing itself did to the card, and whose bank freezes the other side (附件1 第十三条). */
  private async effectOf(caller: Caller, type: CaseType, caseId: string) {
    if (!type.effectiveAtFiling) return null;
    const [row] = await this.reader.rows<EffectRow>(caller, type.filedBy, effectSql, [caseId]);
    if (!row) return null;
    const { at, card_state: cardState, state, bank: code, bank_zh: zh, bank_en: en, hotline } = row;
    const pin = { state, pinLocked: row.pin_locked, pinInitial: row.pin_initial };
    return {
      at: at.toISOString(),
      cardState,
      bank: code ? { code, name: { zh, en }, hotline } : null,
      pinObstacle: pinObstacle(pin) ?? null,
    };
  }

  /**
   * One files in a role that the type allows, at an office of one's own; any other does not exist for the caller. A
   * 12333 agent files at the office that keeps the card; at a medical institution files its operator alone.
   */
  private async officeFault(caller: Caller, type: CaseType, office: string): Promise<Refusal | undefined> {
    const [row] = await this.reader.references.rows<{ division: string; kind: string }>(
      'SELECT division, kind FROM offices WHERE code = $1',
      [office],
    );
    const own = reachFor(caller, type.filedBy).some(
      (reach) =>
        row?.division.startsWith(reach.division) &&
        (!reach.office || reach.office === office) &&
        (reach.role === 'medicalOperator') === (row.kind === 'institution'),
    );
    return own ? undefined : refuse('access.not-found', { field: 'office' });
  }

  /** The person or card on record must lie within the caller's reach. */
  private async subjectFault(caller: Caller, type: CaseType, input: FileCaseInput): Promise<Refusal | undefined> {
    const [table, field] = type.subject === 'card' ? ['cards', 'cardId' as const] : ['people', 'personId' as const];
    if (type.subject === 'applicant' || !input[field]) return undefined;
    const [found] = await this.reader.rows(
      caller,
      type.filedBy,
      `SELECT s.id FROM ${table} s WHERE s.id = $1 AND {{reach:s/division}}`,
      [input[field]],
    );
    return found ? undefined : refuse('access.not-found', { field });
  }

  /** Starts the workflow of a case that something else than a person filed; the sweep does it where Temporal is away. */
  startFiled(type: string, filed: FiledCase): Promise<boolean> {
    return this.start(type, filed, patienceMs);
  }

  /** False where Temporal did not take the case in time: it is told in the background, or by the sweep. */
  private async start(type: string, filed: FiledCase, patience: number): Promise<boolean> {
    const waited = new AbortController();
    const inTime = await Promise.race([
      this.startWorkflow(type, filed),
      setTimeout(patience, false, { signal: waited.signal }).catch(() => false),
    ]);
    waited.abort();
    return inTime;
  }

  private async startWorkflow(type: string, filed: FiledCase): Promise<boolean> {
    try {
      await this.temporal.within(patienceMs, async (client) => {
        await startCaseWorkflow({ client, taskQueue: 'cases' }, { id: filed.id, type, traceId: filed.traceId });
      });
      return true;
    } catch (error) {
      // The case is filed, whatever happened to its start: the sweep finds it within two minutes.
      logger().warn({ err: error }, 'a filed case waits for its workflow');
      return false;
    }
  }
}
