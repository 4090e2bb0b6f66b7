import { setTimeout as pause } from 'node:timers/promises';
import { drawPhoto } from '../../apps/demo/photos.js';
import { makeResident, type Resident } from '../../apps/demo/population.js';
import { Random } from '../../apps/demo/random.js';
import { checklistOf } from '../../domain/case/checklist.js';
import type { Clerk } from './clerk.js';
import type { FaultySystem } from './faulty-system.js';

/** What makes one person's way longer than the plain one. */
export interface Trouble {
  readonly papersMissing?: boolean;
  /** What the police answer first. */
  readonly police?: 'name_differs';
  /** What the factory answers first: 1 photo unusable, 2 data refused, 3 spoiled. */
  readonly factory?: '1' | '2' | '3';
  readonly withdraws?: boolean;
}

export const office = '14010501';

/** Longer than the kills of one run take: while the worker dies every few seconds, the factory's files lie still. */
const longestWaitMs = 300_000;
const missing = 'applicationForm';

interface CasePage {
  readonly status: string;
  readonly step: string;
  readonly tasks: readonly { readonly id: string; readonly step: string }[];
}

/** One person's way to a card through the public interface, with a clerk who never gives up. */
export class Applicant {
  id = '';
  caseNumber = '';
  private papersBrought = false;

  constructor(
    readonly clerk: Clerk,
    readonly resident: Resident,
    private readonly number: number,
    readonly trouble: Trouble,
    private readonly evidence: (caseId: string) => Promise<string>,
  ) {}

  /** Files; gives whether the workflow was started at once. */
  async file(): Promise<{ id: string; started: boolean }> {
    const photoId = await this.clerk.upload(await drawPhoto(this.number));
    const { idNumber, name, phone } = this.resident;
    const codes = checklistOf('issuance', 'applicant').map((entry) => entry.code);
    const filed = await this.clerk.post<{ id: string; number: string; started: boolean }>('/cases', {
      type: 'issuance',
      office,
      by: 'applicant',
      applicant: { idNumber, name, phone },
      photoId,
      papersReceived: codes.filter((code) => code !== 'photo' && !(this.trouble.papersMissing && code === missing)),
    });
    this.id = filed.id;
    this.caseNumber = filed.number;
    return filed;
  }

  /** Does whatever is to do until the case stands at the step, or is closed. Throws where it stays somewhere too long. */
  async go(until = 'closed'): Promise<void> {
    try {
      await this.goOn(until);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${await this.evidence(this.id)}`, { cause: error });
    }
  }

  private async goOn(until: string): Promise<void> {
    let since = Date.now();
    for (;;) {
      const page = await this.clerk.get<CasePage>(`/cases/${this.id}`);
      const [task] = page.tasks;
      // The page reads the case and its tasks one after the other: the task may be a moment ahead.
      if (page.step === until || task?.step === until || page.status === 'closed') return;
      if (task) {
        await this.decide(task);
        if (task.step !== 'papers') since = Date.now();
      }
      if (Date.now() - since > longestWaitMs) {
        throw new Error(`case ${this.id} stays at ${page.step}`);
      }
      await pause(200);
    }
  }

  /** Once: a clerk who was told that the paper is there does not bring it again. */
  private async bringPapers(): Promise<void> {
    if (this.papersBrought) return;
    await this.clerk.post(`/cases/${this.id}/papers-received`, { codes: [missing] });
    this.papersBrought = true;
  }

  private async decide(task: { readonly id: string; readonly step: string }): Promise<void> {
    const { clerk, id } = this;
    const complete = (choice: string, input: object = {}) =>
      clerk.post(`/cases/${id}/tasks/${task.id}/complete`, { choice, input });
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      papers: async () => this.bringPapers(),
      review: () =>
        this.trouble.withdraws ? clerk.post(`/cases/${id}/withdraw`, { reason: '本人不再申领' }) : complete('approve'),
      amendIdentity: () => complete('retry', { name: this.resident.name }),
      amendPhoto: async () => complete('retry', { photoId: await clerk.upload(await drawPhoto(this.number + 5_000)) }),
      amendData: () => complete('retry'),
      arrival: () => complete('receive'),
      collection: () => complete('handOver', { verifiedBy: 'receipt', receiptNumber: this.caseNumber }),
      recall: () => complete('destroy'),
    };
    const way = ways[task.step];
    if (!way) throw new Error(`nobody knows what to do at ${task.step}`);
    await way();
  }
}

/** What the tables say of a case, for whoever reads a failed run: codes and ids only. */
async function evidenceOf(system: FaultySystem, caseId: string): Promise<string> {
  const asked = {
    case: 'SELECT step, status, version, workflow_in FROM cases WHERE id = $1',
    steps: 'SELECT step, ordinal, result FROM case_steps WHERE case_id = $1 ORDER BY at',
    tasks: 'SELECT id, step, ordinal, state FROM tasks WHERE case_id = $1 ORDER BY opened_at',
    requests:
      'SELECT request_id, route, status, created_at, answered_at FROM requests WHERE subject = $1 ORDER BY created_at',
    orders: 'SELECT ordinal, state, file_name, sent_at, told_at FROM card_orders WHERE case_id = $1',
    files: 'SELECT name, state FROM factory_files WHERE $1 <> $2 ORDER BY made_at DESC LIMIT 5',
    alerts: 'SELECT kind, subject FROM alerts WHERE $1 <> $2',
  };
  return system.look(async (db) => {
    const lines: string[] = [];
    for (const [what, sql] of Object.entries(asked)) {
      const rows = await db.rows(sql, sql.includes('$2') ? [caseId, ''] : [caseId]);
      lines.push(...rows.map((row) => `${what} ${JSON.stringify(row)}`));
    }
    return lines.join('\n');
  });
}

/** Applicants with their troubles, known to police and factory; the same for the same seed. */
export async function makeApplicants(
  system: FaultySystem,
  clerks: readonly Clerk[],
  troubles: readonly Trouble[],
  seed: number,
): Promise<Applicant[]> {
  const random = new Random(seed);
  const applicants = troubles.map(
    (trouble, at) =>
      new Applicant(clerks[at % clerks.length] as Clerk, makeResident(random, at), at, trouble, (id) =>
        evidenceOf(system, id),
      ),
  );
  const told = (answer: (trouble: Trouble) => unknown[] | undefined) =>
    Object.fromEntries(
      applicants.flatMap(({ resident, trouble }) => {
        const answers = answer(trouble);
        return answers ? [[resident.idNumber, answers]] : [];
      }),
    );
  await system.outside.set({
    police: { people: told(({ police }) => police && [police, 'match']) },
    factory: { people: told(({ factory }) => factory && [factory]) },
  });
  return applicants;
}
