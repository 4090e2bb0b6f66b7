import { Client, Connection } from '@temporalio/client';
import { ulid } from 'ulid';
import { moveCard } from '../../activities/cards/cards.js';
import { type CaseEngine, startCaseWorkflow } from '../../activities/cases/case-workflows.js';
import { fileCase } from '../../activities/cases/filing.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { businessNow } from '../../activities/clock/clock.js';
import { connectionsOfProcess, Database } from '../../activities/database/database.js';
import { digestOf, type Request, takeRequest } from '../../activities/requests/requests.js';
import type { Stack } from '../../apps/stack/stack.js';
import type { StepAnswer } from '../../domain/case/case-state.js';
import type { Filing } from '../../domain/case/filing.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { offices } from '../../prisma/seed/offices.js';
import { stepUpdate } from '../../workflows/kernel/messages.js';
import { CaseChanges } from './case-changes.js';
import type { CaseSide, ClerkStep, MeasuredCase } from './case-side.js';
import { BenchProcess } from './processes.js';

const clerk = 'bench-clerk';
const windows = offices.filter(({ division }) => division.length === 6);

/** The changes that a page sees of a case, by what it waits for then. */
const changesUntil = { review: 2, production: 4, arrival: 5 } as const;

/** Cases through the code that the API uses: takeRequest → update → record; filing before its workflow. */
export class OurSide implements CaseSide {
  readonly name = 'ours';
  private photos: string[] = [];
  private people = 0;

  private constructor(
    private readonly worker: { readonly pid: number; stop(): Promise<void> },
    readonly db: Database,
    private readonly cipher: Cipher,
    private readonly engine: CaseEngine,
    private readonly changes: CaseChanges,
  ) {}

  /** Without a bundle of workflows, the stack's own worker does the work. */
  static async open(stack: Stack, policeUrl: string, workflowBundle?: string): Promise<OurSide> {
    const { temporalAddress, namespace } = stack;
    const { keyFile } = stack.keys;
    const databaseUrl = stack.urls.appUrl;
    const settings = { side: 'ours', temporalAddress, namespace, databaseUrl, keyFile, policeUrl, workflowBundle };
    const worker = workflowBundle
      ? await BenchProcess.start('worker-process.ts', settings)
      : { pid: stack.pidOf('worker'), stop: async () => {} };
    const db = new Database(databaseUrl, { max: connectionsOfProcess, applicationName: 'sscard-api', prepare: true });
    const connection = await Connection.connect({ address: temporalAddress });
    const client = new Client({ connection, namespace });
    const engine = { client, taskQueue: 'cases' };
    const changes = await CaseChanges.follow(databaseUrl);
    return new OurSide(worker, db, new Cipher(new FileKeyProvider(keyFile)), engine, changes);
  }

  get workerPid(): number {
    return this.worker.pid;
  }

  /** Photographs are uploaded before a case is filed. */
  async prepare(count: number): Promise<void> {
    this.photos = Array.from({ length: count }, () => ulid());
    await this.db.run(
      `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
       SELECT unnest($1::text[]), $2, '', 358, 441, 1, $3, '14'`,
      [this.photos, this.cipher.encrypt('jpeg'), clerk],
    );
  }

  async file(): Promise<MeasuredCase> {
    const filing = this.filing();
    const request = requestFor('/cases', '', filing);
    const filed = await fileCase({ db: this.db, cipher: this.cipher }, request, filing);
    if (isRefusal(filed)) throw new Error(`not filed: ${filed.code}`);
    await startCaseWorkflow(this.engine, { ...filed, type: 'issuance' });
    await this.changes.seen(filed.id, changesUntil.review);
    return { id: filed.id, taskId: await this.openTask(filed.id), touched: 0 };
  }

  async complete(filed: MeasuredCase, step: ClerkStep): Promise<void> {
    const choice = { review: 'approve', arrival: 'receive', collection: 'handOver' }[step];
    const { number } = await this.numberOf(filed, step);
    const input = step === 'collection' ? { verifiedBy: 'receipt', receiptNumber: number } : {};
    const { tasks } = await this.step(filed, { action: 'complete', choice }, { choice, input });
    filed.taskId = tasks[0]?.id ?? '';
  }

  async answerFromOutside({ id }: MeasuredCase): Promise<void> {
    await this.changes.seen(id, changesUntil.production);
    const order = await this.takeProducedCard(id);
    await this.engine.client.workflow.getHandle(id).signal('outsideResult', {
      step: 'production',
      ordinal: 1,
      result: { orderId: order.id, code: 'produced' },
    });
    await this.changes.seen(id, changesUntil.arrival);
  }

  async touch(filed: MeasuredCase): Promise<void> {
    await this.step(filed, { action: filed.touched++ % 2 === 0 ? 'take' : 'release' }, {});
  }

  async stop(): Promise<void> {
    await this.changes.close();
    await this.engine.client.connection.close();
    await this.worker.stop();
    await this.db.close();
  }

  /** What the receipt in the person's hand says; a page has it from a scanner. */
  private async numberOf({ id }: MeasuredCase, step: ClerkStep): Promise<{ number: string }> {
    if (step !== 'collection') return { number: '' };
    return this.db.get('SELECT number FROM cases WHERE id = $1', [id]);
  }

  private async openTask(caseId: string): Promise<string> {
    const { id } = await this.db.get<{ id: string }>("SELECT id FROM tasks WHERE case_id = $1 AND state = 'open'", [
      caseId,
    ]);
    return id;
  }

  private async step(filed: MeasuredCase, asked: { action: string; choice?: string }, body: object) {
    const taskId = filed.taskId || (await this.openTask(filed.id));
    const request = requestFor(asked.action, filed.id, body);
    const { requestId, traceId } = request;
    const taken = await takeRequest(this.db, this.cipher, request, body);
    if (isRefusal(taken) || taken.answered) throw new Error('the request was not new');
    const message = { requestId, actor: clerk, traceId, taskId, ...asked };
    const answer = await this.engine.client.workflow
      .getHandle(filed.id)
      .executeUpdate<StepAnswer, [object]>(stepUpdate.name, { updateId: `${clerk}:${requestId}`, args: [message] });
    if ('refusal' in answer) throw new Error(`${asked.action} was refused: ${answer.refusal.code}`);
    return answer.case;
  }

  /** What the exchange writes of a line in the factory's file. */
  private async takeProducedCard(caseId: string): Promise<{ id: string }> {
    return this.db.transaction(async (tx) => {
      const at = await businessNow(tx);
      const order = await tx.get<{ id: string; card_id: string }>(
        `UPDATE card_orders SET state = 'produced', result_code = '0', settled_at = $2, told_at = $2
         WHERE case_id = $1 AND state = 'queued' RETURNING id, card_id`,
        [caseId, at],
      );
      const move = {
        cardId: order.card_id,
        event: 'produce',
        caseId,
        step: 'production',
        actor: 'system',
        at,
      } as const;
      await moveCard(tx, move);
      return order;
    });
  }

  private filing(): Filing {
    const at = this.people++;
    const day = new Date(Date.UTC(1950, 0, 1) + Math.floor(at / 900) * 86_400_000);
    const digits = `140105${day.toISOString().slice(0, 10).replaceAll('-', '')}${100 + (at % 900)}`;
    return {
      type: 'issuance',
      office: windows[at % windows.length]?.code ?? '',
      by: 'applicant',
      applicant: { idNumber: digits + checkDigitOf(digits), name: '张三', phone: '13800000000' },
      photoId: this.photos[at],
      papersReceived: ['idOriginal', 'idCopy', 'applicationForm'],
    };
  }
}

function requestFor(route: string, subject: string, body: object): Request {
  const requestId = ulid();
  const digest = digestOf(route, body);
  return { actor: clerk, requestId, route, subject, digest, traceId: `trace-${requestId}` };
}
