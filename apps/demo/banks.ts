import { readFile } from 'node:fs/promises';
import { ulid } from 'ulid';
import type { z } from 'zod';
import type { BankEventKind } from '../../domain/card/bank-state.js';
import { type EnvelopeKeyFile, parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { signRequest } from '../../domain/interchange/request-signature.js';
import type { bankTasks } from '../api/bank-desk/bank-desk.contract.js';
import type { Happenings } from './happenings.js';
import { type HttpClient, RefusedByApi } from './http-client.js';
import type { StepTimes } from './step-times.js';

/** A card as its bank knows it. */
export interface BankCard {
  readonly bank: string;
  readonly number: string;
}

/** The bank whose operator works at our page; the others have programs that tell their events. */
export const operatedBank = '0102';

const path = '/api/bank-events';
const mostPages = 50;

/** The issuing banks: their signed events, and the operator of one of them at the bank's page. */
export class Banks {
  private constructor(
    private readonly url: string,
    private readonly keys: EnvelopeKeyFile,
    private readonly operator: HttpClient,
    private readonly happenings: Happenings,
    private readonly times: StepTimes,
  ) {}

  static async open(
    { url, bankKeyFile }: { readonly url: string; readonly bankKeyFile: string },
    operator: HttpClient,
    told: { readonly happenings: Happenings; readonly times: StepTimes },
  ): Promise<Banks> {
    const keys = parseEnvelopeKeyFile(await readFile(bankKeyFile, 'utf8'));
    return new Banks(url, keys, operator, told.happenings, told.times);
  }

  /** Tells an event of now, signed with the bank's key (interchange §1). Throws where no card of the bank is meant. */
  async tell(card: BankCard, kind: BankEventKind, now: Date, detail?: string): Promise<void> {
    const event = { eventId: ulid(), kind, cardNumber: card.number, occurredAt: now.toISOString(), detail };
    const began = performance.now();
    const answer = await this.send(card.bank, JSON.stringify(event));
    const text = await answer.text();
    if (!answer.ok) throw new RefusedByApi(answer.status, kind, path, text.slice(0, 200));
    this.times.add('bank event', performance.now() - began);
    if (!(JSON.parse(text) as { matched: boolean }).matched)
      throw new Error(`${kind} of bank ${card.bank}: no such card`);
    this.happenings.count(`bank event: ${kind}`);
  }

  private async send(bank: string, body: string): Promise<Response> {
    const { id, mac } = this.keys.getCurrent(bank);
    const time = String(Date.now());
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-bank': bank,
        'x-key-id': id,
        'x-time': time,
        'x-signature': signRequest(mac, { method: 'POST', path, time, body }),
      },
      body,
      signal: AbortSignal.timeout(60_000),
    });
  }

  /** The operator completes what waits for this case at the bank's page. */
  async complete(caseNumber: string, choice: string, input: object = {}): Promise<void> {
    const taskId = await this.findTask(caseNumber);
    await this.operator.post('bank step', `/bank-desk/tasks/${taskId}/complete`, { choice, input });
    this.happenings.count(`bank operator: ${choice}`);
  }

  private async findTask(caseNumber: string): Promise<string> {
    let cursor = '';
    for (let page = 0; page < mostPages; page++) {
      const seen = await this.operator.get<z.output<typeof bankTasks>>(`/bank-desk/tasks?limit=100${cursor}`);
      const task = seen.items.find((item) => item.caseNumber === caseNumber);
      if (task) return task.id;
      if (!seen.nextCursor) break;
      cursor = `&cursor=${encodeURIComponent(seen.nextCursor)}`;
    }
    throw new Error(`nothing waits at the bank for case ${caseNumber}`);
  }
}
