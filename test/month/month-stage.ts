import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { noteSent } from '../../activities/bank-files/send.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { businessNow, stepClock } from '../../activities/clock/clock.js';
import { assessCycle } from '../../activities/cycles/assess.js';
import { releaseRound } from '../../activities/cycles/check-round.js';
import { cycleIdOf } from '../../activities/cycles/cycle-row.js';
import { draftDeduction } from '../../activities/cycles/draft.js';
import { openDueCycles } from '../../activities/cycles/open-cycles.js';
import { getRound, type RoundRow } from '../../activities/cycles/round-row.js';
import { type CycleDeps, writeRoundFile } from '../../activities/cycles/write-file.js';
import { Database } from '../../activities/database/database.js';
import { type EnvelopeKeyFile, parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { seedInstallation } from '../../prisma/seed.js';
import { type FreshDatabase, freshDatabase, keyFile } from '../harness/harness.js';
import { type EnteredParticipant, enterParticipants, type Participant } from './people.js';

export const agency = '140105';
/** UTF-8 and GB18030. */
export const banks = ['0102', '0103'] as const;
export const employers = ['E001', 'E002'] as const;
export const locality = '140105001';
export const maker = 'scheduler-one';
export const checker = 'checker-one';

/** A deduction whose files have gone. */
export interface SentDeduction {
  readonly cycleId: string;
  readonly rounds: readonly RoundRow[];
}

/**
 * A database of its own on a stepped clock, with an agency that has agreements with two banks, two employers and a
 * locality; the verbs bring cycles on without Temporal.
 */
export class MonthStage {
  private entered = 0;

  private constructor(
    readonly fresh: FreshDatabase,
    readonly db: Database,
    readonly cipher: Cipher,
    readonly keys: EnvelopeKeyFile,
    /** The same keys as a file, for a bank's side. */
    readonly keysJson: string,
  ) {}

  get deps(): CycleDeps {
    return { db: this.db, cipher: this.cipher, keys: this.keys };
  }

  /** Begins at the opening of November 2026 unless told otherwise. */
  static async open({ at = '2026-11-01T06:00:00+08:00' }: { at?: string } = {}): Promise<MonthStage> {
    const [fresh, keysOfColumns] = await Promise.all([freshDatabase(), keyFile()]);
    await seedInstallation(fresh.migratorUrl, { clock: { mode: 'stepped', startsAt: new Date(at) }, demo: true });
    const keysJson = JSON.stringify(Object.fromEntries(banks.map((bank) => [bank, party()])));
    const db = new Database(fresh.appUrl, { max: 20 });
    const cipher = new Cipher(new FileKeyProvider(keysOfColumns));
    const stage = new MonthStage(fresh, db, cipher, parseEnvelopeKeyFile(keysJson), keysJson);
    await stage.enterPlaces();
    return stage;
  }

  async close(): Promise<void> {
    await this.db.close();
    await this.fresh.drop();
  }

  /** Business time now. */
  now(): Promise<Date> {
    return businessNow(this.db);
  }

  /** Sets the clock forward, to `2026-11-06T08:00:00+08:00` or the like. */
  async step(to: string): Promise<void> {
    await this.db.transaction((tx) => stepClock(tx, new Date(to)));
  }

  /** An agreement in force with each bank, two employers, a locality. */
  private async enterPlaces(): Promise<void> {
    const at = await this.now();
    for (const bank of banks) {
      const id = ulid();
      await this.db.run(
        `INSERT INTO agreements (id, agency, bank, division, number, signed_on, from_day, state, maker, made_at, checker, checked_at)
         VALUES ($1, $2, $3, $2, $4, '2025-12-01', '2025-12-01', 'released', $5, $6, $7, $6)`,
        [id, agency, bank, `XY-${bank}`, maker, at, checker],
      );
      for (const use of ['DK', 'DF']) {
        const account = `9558${bank}${use}`;
        await this.db.run(
          `INSERT INTO agency_accounts (agreement_id, use, account_enc, account_idx, account_name) VALUES ($1, $2, $3, $4, '社保基金')`,
          [id, use, this.cipher.encrypt(account), this.cipher.index('account', account)],
        );
      }
    }
    const phone = this.cipher.encrypt('13900000000');
    await this.db.run(
      `INSERT INTO employers (code, name, agency, division, liaison_name, liaison_phone_enc, created_at)
       SELECT code, '单位' || code, $2, $2, '李专管', $3, $4 FROM unnest($1::text[]) AS e (code)`,
      [employers, agency, phone, at],
    );
    await this.db.run(
      `INSERT INTO localities (code, name, division, liaison_name, liaison_phone_enc, created_at) VALUES ($1, '街道一', $2, '王协办', $3, $4)`,
      [locality, agency, phone, at],
    );
  }

  /** Puts participants in; gives them in the same order. */
  async enter(...participants: readonly Participant[]): Promise<EnteredParticipant[]> {
    const at = await this.now();
    const place = { agency, first: this.entered, at };
    this.entered += participants.length;
    return enterParticipants(this.db, this.cipher, place, participants);
  }

  /** So many usual ones: of ten five employees, two who pay alone (110), three residents (150); banks take turns. */
  populate(count: number): Promise<EnteredParticipant[]> {
    return this.enter(...Array.from({ length: count }, (_, n) => usual(n)));
  }

  /** Opens what is due and assesses the cycle of a type; gives its id. */
  async assessed(insurance = '110', period = '202611'): Promise<string> {
    await openDueCycles(this.db);
    const id = cycleIdOf({ direction: 'deduction', agency, insurance, period, run: 1 });
    await assessCycle(this.db, id);
    return id;
  }

  /** Drafts a deduction and freezes its files; gives the rounds, the bank with the lower code first. */
  async drafted(cycleId: string, deduction = 1): Promise<RoundRow[]> {
    const { rounds } = await draftDeduction(this.db, cycleId, deduction);
    for (const ordinal of rounds) await writeRoundFile(this.deps, ordinal);
    return Promise.all(rounds.map((ordinal) => getRound(this.db, ordinal)));
  }

  /** The checker lets a drafted round be sent. */
  async release(round: RoundRow): Promise<void> {
    const released = await this.db.transaction((tx) =>
      releaseRound(tx, round.ordinal, round.content_sm3, { actor: checker }),
    );
    if (isRefusal(released)) throw new Error(`not released: ${released.code}`);
  }

  /** The file of a released round is noted as gone, as the exchange or the download page does. */
  async send(round: RoundRow): Promise<RoundRow> {
    await this.db.transaction(async (tx) => {
      const file = await tx.get<{ id: string; name: string; bank: string; division: string }>(
        'SELECT id, name, bank, division FROM bank_files WHERE id = $1',
        [round.file_id],
      );
      await noteSent(tx, file, { actor: maker }, 'byHand');
    });
    return getRound(this.db, round.ordinal);
  }

  /** From the opening to files that have gone: the first deduction of a type. */
  async sent(insurance = '110', period = '202611'): Promise<SentDeduction> {
    const cycleId = await this.assessed(insurance, period);
    const rounds = await this.drafted(cycleId);
    const sent: RoundRow[] = [];
    for (const round of rounds) {
      await this.release(round);
      sent.push(await this.send(round));
    }
    return { cycleId, rounds: sent };
  }
}

/** A bank's key pair, as in a key file. */
function party() {
  const keys = { enc: randomBytes(16).toString('hex'), mac: randomBytes(32).toString('hex') };
  return { current: 'k1', keys: { k1: keys } };
}

/** The n-th usual participant. */
export function usual(n: number): Participant {
  const bank = banks[n % 2] as string;
  const phone = `138${String(n).padStart(8, '0')}`;
  if (n % 10 < 5)
    return {
      insurance: '110',
      payer: 'employee',
      employer: employers[n % 2] as string,
      baseFen: 650_000n,
      bank,
      phone,
    };
  if (n % 10 < 7) return { insurance: '110', payer: 'flexible', baseFen: 415_633n, locality, bank, phone };
  return { insurance: '150', payer: 'resident', grade: 1 + (n % 10), locality, bank, phone };
}
