import type { z } from 'zod';
import { checklistOf } from '../../domain/case/checklist.js';
import type { filedCase } from '../api/cases/cases.contract.js';
import type { papers } from '../api/papers/papers.contract.js';
import type { arrivals } from '../api/stock/stock.contract.js';
import type { inbox } from '../api/tasks/tasks.contract.js';
import type { Application } from './application.js';
import type { Happenings } from './happenings.js';
import { type HttpClient, RefusedByApi } from './http-client.js';
import { drawPhoto } from './photos.js';
import { mistyped } from './population.js';

export type InboxTask = z.output<typeof inbox>['items'][number];

const relations = { agent: '亲属', guardian: '父母' } as const;
const mostPages = 100;

/** A clerk at a service window, who does everything through the public interface. */
export class Window {
  private readonly arrived: string[] = [];

  constructor(
    readonly office: string,
    private readonly clerk: HttpClient,
    private readonly happenings: Happenings,
  ) {}

  /** Files an application with the papers that were brought along (附件1 第十一条(1)). */
  async file(application: Application): Promise<void> {
    const { plot } = application;
    const photoId = plot.missing?.includes('photo') ? undefined : await this.uploadPhoto(application.number);
    const filed = await this.clerk.post<z.output<typeof filedCase>>(
      'filing',
      '/cases',
      this.form(application, photoId),
    );
    application.caseId = filed.id;
    application.caseNumber = filed.number;
    this.happenings.count('applications filed');
    if (plot.missing && (await this.awaitsPapers(filed.id))) await this.print(filed.id, 'missingPapersNotice');
  }

  /** The same person applies again while the first application is open: refused, pointing to it. */
  async fileAgain(application: Application): Promise<void> {
    const again = this.clerk.post('filing', '/cases', this.form(application, undefined));
    await this.mustBeRefused(again, 'case.already-open', 'second applications refused');
  }

  private form({ applicant, representative, plot }: Application, photoId: string | undefined): object {
    const { idNumber, name, phone, address } = applicant;
    const missing = plot.missing ?? [];
    const codes = checklistOf('issuance', plot.by).map((entry) => entry.code);
    return {
      type: 'issuance',
      office: this.office,
      by: plot.by,
      applicant: {
        idNumber,
        name: plot.police ? mistyped(name) : name,
        ...(plot.sms === 'noPhone' ? {} : { phone }),
        address,
      },
      ...(representative && plot.by !== 'applicant' ? { representative: actingFor(representative, plot.by) } : {}),
      ...(photoId ? { photoId } : {}),
      papersReceived: codes.filter((code) => code !== 'photo' && !missing.includes(code)),
    };
  }

  /** Every open task of the office that this clerk can see. */
  async inbox(): Promise<InboxTask[]> {
    const tasks: InboxTask[] = [];
    let cursor = '';
    for (let page = 0; page < mostPages; page++) {
      const seen = await this.clerk.get<z.output<typeof inbox>>(`/tasks?office=${this.office}&limit=100${cursor}`);
      tasks.push(...seen.items);
      if (!seen.nextCursor) break;
      cursor = `&cursor=${encodeURIComponent(seen.nextCursor)}`;
    }
    return tasks;
  }

  /** Completes a task. */
  async complete(task: InboxTask, choice: string, input: object = {}): Promise<void> {
    await this.clerk.post('step', `/cases/${task.caseId}/tasks/${task.id}/complete`, { choice, input });
    this.happenings.count(`${task.step}: ${choice}`);
  }

  /** `hold`, `resume`, `withdraw`, `comments` of a case. */
  async act(caseId: string, action: string, body: object): Promise<void> {
    await this.clerk.post('step', `/cases/${caseId}/${action}`, body);
    this.happenings.count(`case: ${action}`);
  }

  async uploadPhoto(number: number): Promise<string> {
    return (await this.clerk.upload<{ id: string }>('/photos', await drawPhoto(number))).id;
  }

  /** Some papers of a minor are asked for but not required: then nothing is waited for and no notice is made. */
  private async awaitsPapers(caseId: string): Promise<boolean> {
    const { checklist } = await this.clerk.get<{ checklist: { required: boolean; receivedAt: string | null }[] }>(
      `/cases/${caseId}`,
    );
    return checklist.some((item) => item.required && !item.receivedAt);
  }

  /** The missing papers are brought. */
  async bringPapers(application: Application): Promise<void> {
    const codes = application.plot.missing ?? [];
    const photoId = codes.includes('photo') ? { photoId: await this.uploadPhoto(application.number) } : {};
    await this.act(application.caseId as string, 'papers-received', { codes, ...photoId });
  }

  /** Prints a paper of the case; a reason makes it a copy. */
  async print(caseId: string, kind: string, reason = ''): Promise<void> {
    const { items } = await this.clerk.get<z.output<typeof papers>>(`/cases/${caseId}/papers`);
    const paper = items.findLast((item) => item.kind === kind);
    if (!paper) throw new Error(`case ${caseId} has no ${kind}`);
    const { ordinal } = await this.clerk.post<{ ordinal: number }>('print', `/papers/${paper.id}/prints`, { reason });
    if (reason) await this.clerk.download(`/papers/${paper.id}/content?print=${ordinal}`);
    this.happenings.count(`printed: ${kind}${reason ? ' (copy)' : ''}`);
  }

  /** A card came with the courier; it is taken in with the others of the moment. */
  cardArrived(caseId: string): void {
    this.arrived.push(caseId);
  }

  /** Takes the courier's cards into stock, all at once. */
  async takeIn(): Promise<void> {
    const caseIds = this.arrived.splice(0);
    if (caseIds.length === 0) return;
    const taken = await this.clerk.post<z.output<typeof arrivals>>('arrivals', '/stock/arrivals', { caseIds });
    if (taken.left.length > 0) throw new Error(`not taken into stock: ${JSON.stringify(taken.left)}`);
    this.happenings.count('arrival: receive', taken.received);
  }

  /** Counts what the regulation forbids; anything but this refusal is an error. */
  async mustBeRefused(asked: Promise<unknown>, code: string, what: string): Promise<void> {
    const refusal = await asked.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(refusal instanceof RefusedByApi)) throw refusal ?? new Error(`${what}: ${code} was expected`);
    if (refusal.code !== code) throw refusal;
    this.happenings.count(what);
  }
}

function actingFor({ name, idNumber, phone }: NonNullable<Application['representative']>, by: 'agent' | 'guardian') {
  return { name, idNumber, phone, relation: relations[by] };
}
