import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../../activities/cipher/key-file.js';
import { findLineNumber, type LineNumber, lineIdOf } from '../../../domain/interchange/line-id.js';
import { scene, staysEmptyEvery } from './fill.js';
import type { Stopwatch } from './stopwatch.js';

/** A line's own order among the people is its number, by which the bench decides what the bank would answer. */
const numberOf = (account: string): number => Number(account.slice(-10));

/**
 * The same data steps in bare SQL: one statement a step over all lines, on the same tables with their indexes and
 * constraints, and the same ciphering in a plain loop. Nothing is checked, nothing survives a kill, nobody is told.
 */
export class Baseline {
  private constructor(
    private readonly client: pg.Client,
    private readonly cipher: Cipher,
    private readonly watch: Stopwatch,
  ) {}

  static async run(migratorUrl: string, keyFile: string, watch: Stopwatch): Promise<void> {
    const client = new pg.Client({ connectionString: migratorUrl });
    await client.connect();
    try {
      await client.query(`SET work_mem = '256MB'`);
      await new Baseline(client, new Cipher(new FileKeyProvider(keyFile)), watch).cycle();
    } finally {
      await client.end();
    }
  }

  private async cycle(): Promise<void> {
    await this.client.query(openCycle);
    await this.watch.time('assess', async () => {
      await this.client.query(assess);
      await this.client.query('ANALYZE dues');
    });
    for (const round of [1, 2]) await this.round(round);
    await this.watch.time('arrears', () => this.client.query(arrears));
    await this.reconcile();
  }

  private async round(round: number): Promise<void> {
    const name = round === 1 ? 'first' : 'second';
    await this.client.query(openRound, [round]);
    await this.watch.time(`${name}: draft`, async () => {
      await this.client.query(draft, [round]);
      await this.client.query('ANALYZE round_lines; ANALYZE claims');
    });
    const sealed = await this.watch.time(`${name}: file written and sent`, () => this.writeFile(round));
    const answer = answerTo(sealed, round);
    await this.watch.time(`${name}: result in`, async () => {
      await this.copyIn(
        'result_staging (file_id, line, seq, amount_fen, code, serial, booked_on, account_mac, message_sealed)',
        () => this.stagingRows(answer, round),
      );
      await this.client.query('ANALYZE result_staging');
      await this.client.query(match, [round]);
      await this.client.query(outcomes, [round]);
      await this.client.query(settle, [round]);
      await this.client.query(giveBack, [round]);
      await this.client.query('TRUNCATE result_staging');
    });
    await this.watch.time(`${name}: posted`, () => this.client.query(post, [round]));
  }

  /** COPY out, both sealed columns opened, the text written, its digest, sealed. */
  private async writeFile(round: number): Promise<Buffer> {
    const keys = { enc: randomBytes(16), mac: randomBytes(32) };
    const cipher = createCipheriv('sm4-ctr', keys.enc, Buffer.alloc(16));
    const mac = createHmac('sm3', keys.mac);
    const pieces: Buffer[] = [];
    let lines: string[] = [];
    const flush = () => {
      const sealed = cipher.update(Buffer.from(lines.join('')));
      mac.update(sealed);
      pieces.push(sealed);
      lines = [];
    };
    for await (const row of this.copyOut(copyOut(round))) {
      const [seq, idNumber, name, account, amount] = row.split('\t') as [string, string, string, string, string];
      const lineId = lineIdOf({ ordinal: round, seq: Number(seq) });
      lines.push(`D|${seq}|${lineId}|${this.open(idNumber)}|${name}|${this.open(account)}|${amount}|2026-03\n`);
      if (lines.length === 1_000) flush();
    }
    flush();
    mac.digest();
    const opened = createDecipheriv('sm4-ctr', keys.enc, Buffer.alloc(16));
    // What the bank would do with it: not part of the time that counts, but it is small and keeps the flow whole.
    return Buffer.concat(pieces.map((piece) => opened.update(piece)));
  }

  private open(column: string): string {
    return this.cipher.decryptText(Buffer.from(column.slice(3), 'hex'));
  }

  /** The file opened, its accounts indexed, the messages of failures sealed. */
  private *stagingRows(answer: Sealed, round: number): Generator<string> {
    let rows: string[] = [];
    let n = 0;
    for (const [, seq, , account, amount, code, serial, day, message] of opened(answer)) {
      n += 1;
      const sealed = code === '0' ? '\\N' : `\\\\x${this.cipher.encrypt(message as string).toString('hex')}`;
      const index = this.cipher.index('account', account as string);
      rows.push(
        `${round}\t${n}\t${seq}\t${amount}\t${code}\t${serial || '\\N'}\t${day || '\\N'}\t${index}\t${sealed}\n`,
      );
      if (rows.length < 1_000) continue;
      yield rows.join('');
      rows = [];
    }
    yield rows.join('');
  }

  private async reconcile(): Promise<void> {
    await this.client.query(openStatement);
    const lines: string[] = [];
    for await (const row of this.copyOut(movementsOut)) {
      const [n, ordinal, seq, amount, day, serial] = row.split('\t') as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const lineId = lineIdOf({ ordinal: Number(ordinal), seq: Number(seq) });
      lines.push(`S|${n}|${day}|${serial}|${lineId}|C|${amount}|0|\n`);
    }
    const statement = sealedAs(lines);
    await this.watch.time('statement in, compared', async () => {
      await this.copyIn(
        'statement_movements (statement_no, n, ordinal, seq, amount_fen, settled_on, direction, serial)',
        () => this.movementRows(statement),
      );
      await this.client.query('ANALYZE statement_movements');
      const { rows } = await this.client.query(compare);
      if (rows[0].differences !== '0') throw new Error('the baseline does not reconcile');
    });
  }

  /** The statement opened, its line ids taken apart. */
  private *movementRows(statement: Sealed): Generator<string> {
    let rows: string[] = [];
    for (const [, seq, day, serial, lineId, direction, amount] of opened(statement)) {
      const { ordinal, seq: lineSeq } = findLineNumber(lineId as string) as LineNumber;
      rows.push(`1\t${seq}\t${ordinal}\t${lineSeq}\t${amount}\t${day}\t${direction}\t${serial}\n`);
      if (rows.length < 1_000) continue;
      yield rows.join('');
      rows = [];
    }
    yield rows.join('');
  }

  private async copyIn(target: string, rows: () => Iterable<string>): Promise<void> {
    await pipeline(rows, this.client.query(copyFrom(`COPY ${target} FROM STDIN`)));
  }

  private async *copyOut(query: string): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of this.client.query(copyTo(`COPY (${query}) TO STDOUT`))) {
      const lines = (rest + (chunk as Buffer).toString('utf8')).split('\n');
      rest = lines.pop() as string;
      yield* lines;
    }
  }
}

interface Sealed {
  readonly enc: Buffer;
  readonly mac: Buffer;
  readonly bytes: Buffer;
}

/** What a bank would answer: not timed. */
function answerTo(batch: Buffer, round: number): Sealed {
  const lines: string[] = [];
  for (const line of batch.toString('utf8').split('\n')) {
    if (line === '') continue;
    const [, seq, lineId, , , account, amount] = line.split('|') as string[];
    const fails = numberOf(account as string) % (round === 1 ? 10 : staysEmptyEvery) === 0;
    const day = round === 1 ? '2026-03-06' : '2026-03-17';
    const outcome = fails ? '5|||余额不足' : `0|${round}${String(seq).padStart(12, '0')}|${day}|`;
    lines.push(`R|${seq}|${lineId}|${account}|${amount}|${outcome}\n`);
  }
  return sealedAs(lines);
}

function sealedAs(lines: readonly string[]): Sealed {
  const [enc, mac] = [randomBytes(16), randomBytes(32)];
  return { enc, mac, bytes: createCipheriv('sm4-ctr', enc, Buffer.alloc(16)).update(Buffer.from(lines.join(''))) };
}

/** A file's MAC reckoned, its text opened and taken apart. */
function* opened({ enc, mac, bytes }: Sealed): Generator<string[]> {
  createHmac('sm3', mac).update(bytes).digest();
  const text = createDecipheriv('sm4-ctr', enc, Buffer.alloc(16)).update(bytes);
  let from = 0;
  for (let end = text.indexOf(10, from); end !== -1; end = text.indexOf(10, from)) {
    yield text.toString('utf8', from, end).split('|');
    from = end + 1;
  }
}

const openCycle = `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, closes_on)
  VALUES ('baseline', 'deduction', '${scene.agency}', '${scene.division}', '${scene.insurance}', '${scene.period}', 1, 'collecting',
    'bench', now(), '2026-03-25')`;
const assess = `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
  SELECT 1, person_id, insurance, '${scene.period}', payer, (2 * base_fen * 8000 + 100000) / 200000 FROM enrolments
  WHERE agency = '${scene.agency}' AND insurance = '${scene.insurance}' AND from_month <= '${scene.period}'`;
const openRound = `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number,
    state, drafted_on, maker) VALUES ($1::int, 1, '${scene.division}', 'deduction', '${scene.agency}', '${scene.insurance}', '${scene.period}',
    '${scene.bank}', $1::int, $1::int, 'drafting', '2026-03-06', 'bench')`;
const draft = `WITH lines AS (
    INSERT INTO round_lines (ordinal, seq, due_id, principal_fen, late_fee_fen, mandate_id)
    SELECT $1, row_number() OVER (ORDER BY d.person_id), d.id, d.principal_fen, 0, m.id
    FROM dues d JOIN mandates m ON m.person_id = d.person_id AND m.insurance = d.insurance AND m.state = 'active'
    JOIN cards c ON c.id = m.card_id AND c.state = 'active' AND c.bank_state = 'activated'
    LEFT JOIN claims k ON k.due_id = d.id WHERE k.due_id IS NULL RETURNING due_id, seq)
  INSERT INTO claims (due_id, ordinal, seq) SELECT due_id, $1, seq FROM lines`;
const copyOut = (round: number) => `SELECT l.seq, p.id_number_enc, p.name, m.account_enc, l.principal_fen
  FROM round_lines l JOIN dues d ON d.id = l.due_id JOIN people p ON p.id = d.person_id JOIN mandates m ON m.id = l.mandate_id
  WHERE l.ordinal = ${round} ORDER BY l.seq`;
const match = `SELECT count(*) FROM result_staging s FULL JOIN (SELECT l.*, m.account_idx FROM round_lines l
    JOIN mandates m ON m.id = l.mandate_id WHERE l.ordinal = $1) l ON l.seq = s.seq
  WHERE s.seq IS NULL OR l.seq IS NULL OR s.amount_fen <> l.principal_fen OR s.account_mac <> l.account_idx`;
const outcomes = `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
  SELECT $1, seq, 0, booked_on, code, CASE code WHEN '0' THEN 'success' ELSE 'retry' END, '${scene.bank}', serial FROM result_staging`;
const settle = `UPDATE claims k SET settled = true FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
  WHERE o.ordinal = $1 AND o.code = '0' AND k.due_id = l.due_id`;
const giveBack = `DELETE FROM claims k USING line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
  WHERE o.ordinal = $1 AND o.code <> '0' AND k.due_id = l.due_id`;
const post = `WITH posted AS (
    INSERT INTO postings (ordinal, seq, revision, account_fen, fund_fen, late_fee_fen, value_date)
    SELECT l.ordinal, l.seq, 0, l.principal_fen, 0, 0, o.booked_on
    FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
    WHERE o.ordinal = $1 AND o.code = '0' RETURNING account_fen)
  INSERT INTO journal_chunks (ordinal, revision, chunk, entries, bank_fen, account_fen, fund_fen, late_fee_fen, at)
  SELECT $1, 0, 0, count(*), sum(account_fen), sum(account_fen), 0, 0, now() FROM posted`;
const arrears = `INSERT INTO arrears (due_id, cycle_no, division, employer, since, code)
  SELECT d.id, 1, '${scene.division}', '${scene.employer}', '2026-03-26', '5' FROM dues d LEFT JOIN claims k ON k.due_id = d.id
  WHERE d.cycle_no = 1 AND k.due_id IS NULL`;
const openStatement = `WITH f AS (INSERT INTO bank_files (id, name, kind, agency, bank, division, direction, state, lines, bytes, content_sm3, trailer_sm3, envelope_bytes, envelope_sm3, made_at)
    VALUES ('baseline', 'baseline', 'DZ', '${scene.agency}', '${scene.bank}', '${scene.division}', 'in', 'taken', 0, 0, '', '', 0, '', now()) RETURNING id)
  INSERT INTO statements (agency, bank, use, month, correction, file_id, state, made_at, lines, opening_fen, closing_fen, credits_fen, debits_fen)
  SELECT '${scene.agency}', '${scene.bank}', 'DK', '${scene.period}', 0, id, 'current', now(), 0, 0, 0, 0, 0 FROM f`;
const movementsOut = `SELECT row_number() OVER (ORDER BY o.ordinal, o.seq), o.ordinal, o.seq, l.principal_fen, o.booked_on, o.serial
  FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq WHERE o.code = '0'`;
const compare = `SELECT count(*)::text AS differences FROM statement_movements m
  FULL JOIN (SELECT o.*, l.principal_fen + l.late_fee_fen AS fen FROM line_outcomes o
    JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq WHERE o.code = '0') o ON o.ordinal = m.ordinal AND o.seq = m.seq
  WHERE m.n IS NULL OR o.seq IS NULL OR m.amount_fen <> o.fen OR m.serial <> o.serial OR m.settled_on <> o.booked_on`;
