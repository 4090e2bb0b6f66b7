import type { Queryable } from '../../../activities/database/database.js';
import type { AgencyDesk } from './accounts.js';
import type { BankControl } from './bank-control.js';

/** What people of an agency found on their pages and did. */
type Deeds = (what: string, times?: number) => void;

interface DraftedRound {
  readonly ordinal: string;
  readonly agency: string;
}
interface HeldFile {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly bank: string;
}
interface OpenMonth {
  readonly id: string;
  readonly agency: string;
}

/**
 * What the people of the agencies do at their pages, at whatever moment something waits for them: the checker releases the
 * frozen bytes, two people decide on held files, two people say what a movement without line is.
 */
export class MonthDesks {
  constructor(
    private readonly desks: readonly AgencyDesk[],
    private readonly banks: readonly BankControl[],
    private readonly reader: Queryable,
    private readonly did: Deeds,
  ) {}

  /** Does everything that waits; gives how many things were done. */
  async work(): Promise<number> {
    return (await this.releaseRounds()) + (await this.decideHeldFiles()) + (await this.classify());
  }

  private deskOf(agency: string): AgencyDesk {
    return this.desks.find((desk) => desk.agency.code === agency) as AgencyDesk;
  }

  /** 复核: the checker looks at the round and releases the digest of its frozen bytes. */
  private async releaseRounds(): Promise<number> {
    const rounds = await this.reader.rows<DraftedRound>(
      `SELECT ordinal::text, agency FROM bank_rounds WHERE state = 'drafted' ORDER BY ordinal`,
    );
    for (const { ordinal, agency } of rounds) {
      const { checker } = this.deskOf(agency);
      const { contentSm3 } = await checker.get<{ contentSm3: string }>(`/rounds/${ordinal}`);
      await checker.post('release', `/rounds/${ordinal}/release`, { approvedSm3: contentSm3 });
      this.did('rounds released by their checker');
    }
    return rounds.length;
  }

  /** Let in where every line is certain; else rejected, and the bank sends its whole result again. */
  private async decideHeldFiles(): Promise<number> {
    const files = await this.reader.rows<HeldFile>(
      `SELECT id, agency, name, bank FROM bank_files WHERE direction = 'in' AND state = 'held' ORDER BY id`,
    );
    for (const { id, agency, name, bank } of files) {
      const { scheduler, checker } = this.deskOf(agency);
      const { releasable } = await scheduler.get<{ releasable: boolean }>(`/bank-files/${id}`);
      const decision = releasable ? 'release' : 'reject';
      await scheduler.post('held file', `/bank-files/${id}/proposals`, { decision, reason: '与银行核对' });
      await checker.post('held file', `/bank-files/${id}/checks`, { decision: 'confirm', reason: '' });
      this.did(releasable ? 'held files let in by two people' : 'held files rejected by two people');
      if (!releasable) await this.askAgain(bank, name);
    }
    return files.length;
  }

  private async askAgain(bank: string, name: string): Promise<void> {
    const control = this.banks.find((one) => one.bank === bank) as BankControl;
    await control.post('answer', { file: (name.split('#')[0] as string).replace(/^DKR_/, 'DK_') });
    this.did('results sent again whole by their bank');
  }

  /** 财政专户划转: proposed by one, released by another. */
  private async classify(): Promise<number> {
    const months = await this.reader.rows<OpenMonth>(
      `SELECT id, agency FROM reconciliations WHERE state = 'differences' ORDER BY id`,
    );
    let done = 0;
    for (const { id, agency } of months) done += await this.classifyMonth(this.deskOf(agency), id);
    return done;
  }

  private async classifyMonth({ scheduler, checker }: AgencyDesk, id: string): Promise<number> {
    const path = `/reconciliations/${id}`;
    const { items } = await scheduler.get<{ items: readonly Movement[] }>(`${path}/movements?limit=100`);
    const [first] = items.filter((movement) => movement.class === null);
    if (!first) return 0;
    const alike = items.filter((one) => one.class === null && one.suggested === first.suggested);
    const movements = alike.map(({ n }) => n);
    const { statement, suggested: kind } = first;
    await scheduler.post('classify', `${path}/classes`, { statement, movements, kind, reason: '' });
    const after = await checker.get<{ items: readonly Movement[] }>(`${path}/movements?limit=100`);
    const classes = after.items.flatMap((one) => (one.class?.state === 'proposed' ? [one.class.id] : []));
    await checker.post('classify', `${path}/class-checks`, { classes, decision: 'release', reason: '' });
    this.did('movements without line classified by two people', movements.length);
    return movements.length;
  }
}

interface Movement {
  readonly n: number;
  readonly statement: number;
  readonly suggested: string;
  readonly class: { readonly id: string; readonly state: string } | null;
}
