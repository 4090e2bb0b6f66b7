import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Connection, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, type Worker, type WorkflowBundle } from '@temporalio/worker';
import { ulid } from 'ulid';
import { moveCard } from '../../activities/cards/cards.js';
import {
  type CaseEngine,
  readNamespaceId,
  startCaseWorkflow,
  startMissingWorkflows,
} from '../../activities/cases/case-workflows.js';
import { fileCase } from '../../activities/cases/filing.js';
import { performAction } from '../../activities/cases/perform-action.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { businessNow, stepClock } from '../../activities/clock/clock.js';
import { Database } from '../../activities/database/database.js';
import { digestOf, findAnswer, takeRequest } from '../../activities/requests/requests.js';
import { isUnprocessed } from '../../apps/api/steps/unprocessed-update.js';
import { createCaseWorker, createCounterpartyWorker } from '../../apps/worker/case-workers.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import type { CaseState, StepAnswer } from '../../domain/case/case-state.js';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { seedInstallation } from '../../prisma/seed.js';
import { eventually, type FreshDatabase, freshDatabase, keyFile, temporal } from '../harness/harness.js';
import { TerminalDouble } from '../pins/terminal-double.js';

export const office = '14010501';
export const clerk = 'clerk-one';

/** A filing for an applicant, as an issuance has it. */
export type ApplicantFiling = Filing & Required<Pick<Filing, 'applicant'>>;

/** What the police double answers next: by default everybody matches. */
type PoliceMood = 'match' | 'name_differs' | 'not_found' | 'deceased' | 'rubbish' | 'down';

/** A database, a Temporal namespace and the case workers, with the verbs in which tests tell a case. */
export class Stage {
  private number = 0;
  police: PoliceMood = 'match';

  private constructor(
    readonly fresh: FreshDatabase,
    readonly db: Database,
    readonly cipher: Cipher,
    readonly code: WorkflowBundle,
    private running: Running,
    readonly policeServer: Server,
    readonly terminal: TerminalDouble,
  ) {}

  get engine(): Running['engine'] {
    return this.running.engine;
  }

  /** As the case worker knows it. */
  get runsIn(): string {
    return this.running.engine.namespaceId;
  }

  /** Where its Temporal is. */
  get where(): { readonly address: string; readonly namespace: string } {
    return this.running.where;
  }

  /**
   * `workflows` names a file of workflows other than the system's own; with a `rate` the clock runs by itself, so many
   * times as fast as real time, and otherwise it is stepped.
   */
  static async open(options: { at?: string; workflows?: string; rate?: number } = {}): Promise<Stage> {
    quietRuntime();
    const [fresh, where, keys, code] = await Promise.all([
      freshDatabase(),
      temporal(),
      keyFile(),
      makeWorkflowBundle(options.workflows),
    ]);
    const startsAt = new Date(options.at ?? '2026-03-02T09:00:00+08:00');
    await seedInstallation(fresh.migratorUrl, {
      clock: options.rate ? { mode: 'fast', startsAt, rate: options.rate } : { mode: 'stepped', startsAt },
      demo: true,
    });
    await makeImpatient(fresh.migratorUrl);
    const db = new Database(fresh.appUrl, { max: 20 });
    const cipher = new Cipher(new FileKeyProvider(keys));
    const stageOf: { stage?: Stage } = {};
    const policeServer = await policeDouble(() => stageOf.stage?.police ?? 'match');
    const terminal = await TerminalDouble.start();
    const outside = { policeServer, terminal };
    const running = await startWorkers(where, code, db, cipher, outside);
    stageOf.stage = new Stage(fresh, db, cipher, code, running, policeServer, terminal);
    return stageOf.stage;
  }

  /** Goes on with a Temporal that has never heard of any case, as if its database had been deleted. */
  async loseTemporal(): Promise<void> {
    await stopWorkers(this.running);
    this.running = await startWorkers(await temporal(), this.code, this.db, this.cipher, this);
  }

  /** Starts the workflows that this Temporal does not know, as the sweep does. */
  async startMissing(): Promise<number> {
    return startMissingWorkflows(this.db, this.engine, { olderThanSeconds: 0, limit: 100 });
  }

  /** Ends the workers and starts others, which have to replay every history. */
  async restartWorkers(): Promise<void> {
    const { where } = this.running;
    await stopWorkers(this.running);
    this.running = await startWorkers(where, this.code, this.db, this.cipher, this);
  }

  async close(): Promise<void> {
    await stopWorkers(this.running);
    this.policeServer.close();
    this.policeServer.closeAllConnections();
    this.terminal.stop();
    await this.db.close();
    await this.fresh.drop();
  }

  /** A filing that nothing is missing from, of somebody new. */
  async filing(more: Partial<Filing> = {}): Promise<ApplicantFiling> {
    const photoId = ulid();
    await this.db.run(
      `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
       VALUES ($1, $2, '', 358, 441, 1, $3, $4)`,
      [photoId, this.cipher.encrypt('jpeg'), clerk, office.slice(0, 6)],
    );
    return {
      type: 'issuance',
      office,
      by: 'applicant',
      applicant: { idNumber: this.idNumber(), name: '张三', phone: '13800000000' },
      photoId,
      papersReceived: ['idOriginal', 'idCopy', 'applicationForm'],
      ...more,
    } as ApplicantFiling;
  }

  /** A valid ID number that nobody has yet. */
  idNumber(birthDate = '19900307'): string {
    this.number += 1;
    const digits = `140105${birthDate}${String(this.number).padStart(3, '0')}`;
    return digits + checkDigitOf(digits);
  }

  async tryFile(filing: Filing, requestId: string = ulid()): Promise<FiledCase | Refusal> {
    const request = {
      actor: clerk,
      requestId,
      route: 'POST /cases',
      digest: digestOf('POST /cases', filing),
      traceId: `trace-${requestId}`,
    };
    return fileCase({ db: this.db, cipher: this.cipher }, request, filing);
  }

  /** Files a case and starts its workflow. */
  async file(more: Partial<Filing> = {}): Promise<FiledCase> {
    const filed = await this.tryFile(await this.filing(more));
    if (isRefusal(filed)) throw new Error(`not filed: ${filed.code}`);
    await startCaseWorkflow(this.engine, { ...filed, type: more.type ?? 'issuance' });
    return filed;
  }

  /** Sends one step, as the API does. */
  async step(
    caseId: string,
    asked: { action: string; taskId?: string; choice?: string; to?: string },
    body: object = {},
    actor = clerk,
    requestId: string = ulid(),
  ): Promise<StepAnswer> {
    const answer = await this.ask(caseId, asked, body, actor, requestId);
    if ('case' in answer || answer.refusal.code === 'input.request-id-reused') return answer;
    const stored = await findAnswer(this.db, actor, requestId);
    return stored ? (stored.answer as StepAnswer) : answer;
  }

  private async ask(
    caseId: string,
    asked: { action: string; taskId?: string; choice?: string; to?: string },
    body: object,
    actor: string,
    requestId: string,
  ): Promise<StepAnswer> {
    const request = {
      actor,
      requestId,
      route: asked.action,
      subject: caseId,
      digest: digestOf(asked.action, body),
      traceId: `trace-${requestId}`,
    };
    const taken = await takeRequest(this.db, this.cipher, request, body);
    if (isRefusal(taken)) return { refusal: taken };
    if (taken.answered) return taken.answered.answer as StepAnswer;
    try {
      return await this.engine.client.workflow.getHandle(caseId).executeUpdate<StepAnswer, [object]>('step', {
        updateId: `${actor}:${requestId}`,
        args: [{ requestId, actor, traceId: request.traceId, ...asked }],
      });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) {
        return performAction(this, { caseId, requestId, actor, traceId: request.traceId, ...asked });
      }
      if (isUnprocessed(error)) return this.ask(caseId, asked, body, actor, requestId);
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      if (cause instanceof ApplicationFailure && cause.type === 'Refusal')
        return { refusal: cause.details?.[0] as Refusal };
      throw error;
    }
  }

  /** Completes the open task of a step; throws where the case has none or refuses. */
  async complete(caseId: string, step: string, choice: string, input: object = {}): Promise<CaseState> {
    const answer = await this.tryComplete(caseId, step, choice, input);
    if ('refusal' in answer) throw new Error(`${step} refused: ${answer.refusal.code}`);
    return answer.case;
  }

  async tryComplete(
    caseId: string,
    step: string,
    choice: string,
    input: object = {},
    actor = clerk,
  ): Promise<StepAnswer> {
    const taskId = await this.taskOf(caseId, step);
    return this.step(caseId, { action: 'complete', taskId, choice }, { choice, input }, actor);
  }

  /** The open task of a step, once it is there. */
  async taskOf(caseId: string, step: string): Promise<string> {
    const task = await eventually(`${step} is open`, () =>
      this.db.find<{ id: string }>(`SELECT id FROM tasks WHERE case_id = $1 AND step = $2 AND state = 'open'`, [
        caseId,
        step,
      ]),
    );
    return task.id;
  }

  async untilStep(caseId: string, step: string): Promise<void> {
    await eventually(`case is at ${step}`, async () => (await this.caseRow(caseId)).step === step);
  }

  async caseRow(caseId: string): Promise<{
    status: string;
    step: string;
    outcome: string | null;
    version: number;
    escalation: number;
    promised_by: Date | null;
    card_id: string | null;
    number: string;
  }> {
    return this.db.get('SELECT * FROM cases WHERE id = $1', [caseId]);
  }

  /** The factory's answer to the case's newest order, as the exchange writes and tells it. */
  async factoryAnswers(
    caseId: string,
    state: 'produced' | 'photo_unusable' | 'data_refused' | 'spoiled',
  ): Promise<void> {
    await eventually('an order is queued', () =>
      this.db.find(`SELECT id FROM card_orders WHERE case_id = $1 AND state = 'queued'`, [caseId]),
    );
    const code = { produced: '0', photo_unusable: '1', data_refused: '2', spoiled: '3' }[state];
    const order = await this.db.transaction(async (tx) => {
      const at = await businessNow(tx);
      const row = await tx.get<{ id: string; ordinal: number; card_id: string }>(
        `UPDATE card_orders SET state = $2, result_code = $3, settled_at = $4 WHERE case_id = $1 AND state = 'queued' RETURNING id, ordinal, card_id`,
        [caseId, state, code, at],
      );
      if (state === 'produced')
        await moveCard(tx, { cardId: row.card_id, event: 'produce', caseId, step: 'production', actor: 'system', at });
      return row;
    });
    await this.engine.client.workflow.getHandle(caseId).signal('outsideResult', {
      step: 'production',
      ordinal: order.ordinal,
      result: { orderId: order.id, code: state },
    });
  }

  /** Sets the clock and wakes whoever is due. */
  async stepTo(at: string): Promise<void> {
    const due = await this.db.transaction((tx) => stepClock(tx, new Date(at)));
    for (const caseId of due) await this.engine.client.workflow.getHandle(caseId).signal('clockMoved');
  }

  async story(caseId: string): Promise<string[]> {
    const rows = await this.db.rows<{ kind: string; step: string | null }>(
      'SELECT kind, step FROM timeline WHERE case_id = $1 ORDER BY seq',
      [caseId],
    );
    return rows.map((row) => (row.step ? `${row.kind} ${row.step}` : row.kind));
  }
}

/** Workers of one Temporal namespace. */
interface Running {
  readonly where: { readonly address: string; readonly namespace: string };
  readonly engine: CaseEngine & { readonly namespaceId: string };
  readonly workers: readonly Worker[];
  readonly runs: readonly Promise<void>[];
  readonly connection: NativeConnection;
}

/** The outside parties that cases ask. */
interface Outside {
  readonly policeServer: Server;
  readonly terminal: TerminalDouble;
}

async function startWorkers(
  where: Running['where'],
  workflowBundle: WorkflowBundle,
  db: Database,
  cipher: Cipher,
  { policeServer, terminal }: Outside,
): Promise<Running> {
  const connection = await NativeConnection.connect({ address: where.address });
  const { namespace } = where;
  const client = new Client({ connection: await Connection.connect({ address: where.address }), namespace });
  const policeUrl = `http://127.0.0.1:${(policeServer.address() as AddressInfo).port}`;
  const place = { connection, namespace, workflowBundle };
  const workers = await Promise.all([
    createCaseWorker(place, { db, cipher }),
    createCounterpartyWorker(place, { db, cipher, policeUrl, pinTerminalUrl: terminal.url }),
  ]);
  const engine = { client, namespaceId: await readNamespaceId(client), taskQueue: 'cases' };
  return { where, engine, workers, runs: workers.map((worker) => worker.run()), connection };
}

async function stopWorkers({ workers, runs, connection, engine }: Running): Promise<void> {
  for (const worker of workers) worker.shutdown();
  await Promise.all(runs);
  await connection.close();
  await engine.client.connection.close();
}

let quieted = false;
function quietRuntime(): void {
  if (quieted) return;
  quieted = true;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** Police service and PIN terminal are given up after one second instead of fourteen. */
async function makeImpatient(url: string): Promise<void> {
  const db = new Database(url, { max: 1 });
  const policy = { timeoutSeconds: 1, attempts: 2, firstRetrySeconds: 1, backoff: 1 };
  await db.run(`UPDATE rules SET value = $1 WHERE key IN ('identity.policy', 'pin.terminal')`, [policy]);
  await db.close();
}

async function policeDouble(mood: () => PoliceMood): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (mood() === 'down') return void response.destroy();
      response.setHeader('content-type', 'application/json');
      response.end(
        mood() === 'rubbish' ? '<html>' : JSON.stringify({ result: mood(), asOf: '2026-03-01T00:00:00+08:00' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
