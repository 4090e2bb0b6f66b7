import { Readable } from 'node:stream';

/** What changes at a customer's account; amounts in yuan. */
export interface AccountChange {
  readonly number: string;
  readonly deposit?: string;
  readonly state?: string;
  readonly holder?: string;
}

const mostAtOnce = 10_000;

/** The demo's hand on one simulated bank: what its customers and clerks do there. No part of the interchange. */
export class BankControl {
  constructor(
    private readonly url: string,
    readonly bank: string,
  ) {}

  /** Opens customers' accounts, or enters mandates the bank knows: one JSON object a line, all or none. */
  async load(what: 'accounts' | 'mandates', rows: Iterable<object>): Promise<void> {
    await this.ask('POST', what, Readable.from(linesOf(rows)), 'application/x-ndjson');
  }

  async change(changes: readonly AccountChange[]): Promise<void> {
    for (let from = 0; from < changes.length; from += mostAtOnce)
      await this.post('accounts/change', changes.slice(from, from + mostAtOnce));
  }

  async set(switches: object): Promise<void> {
    await this.post('switches', switches);
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    return this.ask('POST', path, JSON.stringify(body), 'application/json');
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  /** Each line of a batch as the bank's own ledger has it. */
  async *lines(file: string): AsyncGenerator<BankLine> {
    const answer = await this.send('POST', 'lines', JSON.stringify({ file }), 'application/json');
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() as string;
      for (const line of lines) if (line) yield JSON.parse(line) as BankLine;
    }
  }

  private async ask<Answer>(
    method: string,
    path: string,
    body?: string | Readable,
    contentType?: string,
  ): Promise<Answer> {
    return (await this.send(method, path, body, contentType)).json() as Promise<Answer>;
  }

  private async send(method: string, path: string, body?: string | Readable, contentType?: string): Promise<Response> {
    const answer = await fetch(`${this.url}/control/banks/${this.bank}/${path}`, {
      method,
      ...(body ? { body: body as never, duplex: 'half', headers: { 'content-type': contentType as string } } : {}),
      signal: AbortSignal.timeout(600_000),
    });
    if (!answer.ok)
      throw new Error(`bank ${this.bank}, ${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    return answer;
  }
}

/** A line as the bank's own ledger has it: its latest outcome, and what was moved for it (fen as text). */
export interface BankLine {
  readonly seq: number;
  readonly lineId: string;
  readonly amount: string;
  readonly code: string | null;
  readonly serial: string | null;
  readonly settledOn: string | null;
  readonly revision: number | null;
  readonly debited: string;
}

const rowsAPiece = 2_000;

function* linesOf(rows: Iterable<object>): Generator<string> {
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(JSON.stringify(row));
    if (piece.length < rowsAPiece) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  // An empty piece would end nothing and be waited for.
  if (piece.length > 0) yield piece.join('\n');
}
