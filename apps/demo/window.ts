import type { z } from 'zod';
import { isLiveCardState } from '../../domain/card/card-state.js';
import type { Party } from '../../domain/case/case-type.js';
import { getCaseType } from '../../domain/case/case-types.js';
import { checklistOf } from '../../domain/case/checklist.js';
import type { caseView, filedCase } from '../api/cases/cases.contract.js';
import type { papers } from '../api/papers/papers.contract.js';
import type { peopleFound, personView } from '../api/people/people.contract.js';
import type { arrivals } from '../api/stock/stock.contract.js';
import type { inbox } from '../api/tasks/tasks.contract.js';
import type { Happenings } from './happenings.js';
import { type HttpClient, RefusedByApi } from './http-client.js';
import { drawPhoto } from './photos.js';
import type { FiledCase, OpenTask, Visitor } from './visitor.js';

export type InboxTask = z.output<typeof inbox>['items'][number];
export type CaseSeen = z.output<typeof caseView>;
export type PersonSeen = z.output<typeof personView>;

/** What is said at the counter besides who comes and for what. */
export interface Said {
  /** Papers not brought along; they come some days later (附件1 第六条). */
  readonly missing?: readonly string[];
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** What is taken down of the applicant where it is not what their documents say. */
  readonly applicant?: Readonly<Record<string, string | undefined>>;
  /** Who comes this time, where it is not whoever the errand began with. */
  readonly by?: Party;
  /** The card meant, where it is not the one in use. */
  readonly cardId?: string;
}

const relations = { agent: '亲属', guardian: '父母' } as const;
const mostPages = 100;

/** A clerk at a service window, who does everything through the public interface. */
export class Window {
  private readonly arrived: string[] = [];

  constructor(
    readonly office: string,
    readonly clerk: HttpClient,
    /** Who checks this clerk's drawer and receipts. */
    readonly second: HttpClient,
    readonly happenings: Happenings,
  ) {}

  /** Files a case for whoever came, with the papers that were brought along; prints the notice of those that were not. */
  async file(visitor: Visitor, type: string, said: Said = {}): Promise<FiledCase> {
    const body = { ...(await this.subjectOf(visitor, type, said)), ...(await this.formOf(visitor, type, said)) };
    const { id, number } = await this.clerk.post<z.output<typeof filedCase>>('filing', '/cases', body);
    const filed = { id, number, type };
    visitor.cases.push(filed);
    this.happenings.count(`filed: ${type}`);
    if (said.missing && (await this.missingPapers(id)).length > 0) await this.print(id, 'missingPapersNotice');
    return filed;
  }

  private async formOf(visitor: Visitor, type: string, said: Said): Promise<object> {
    const { representative, number } = visitor;
    const by = said.by ?? visitor.by;
    const codes = checklistOf(type, by).map((entry) => entry.code);
    const missing = said.missing ?? [];
    const asksPhoto = codes.includes('photo') && !missing.includes('photo');
    return {
      type,
      office: this.office,
      by,
      ...(said.details ? { details: said.details } : {}),
      ...(representative && by !== 'applicant' ? { representative: actingFor(representative, by) } : {}),
      ...(asksPhoto ? { photoId: await this.uploadPhoto(number) } : {}),
      papersReceived: codes.filter((code) => code !== 'photo' && !missing.includes(code)),
    };
  }

  private async subjectOf(visitor: Visitor, type: string, { applicant, cardId }: Said): Promise<object> {
    const { subject } = getCaseType(type);
    if (cardId) return { cardId };
    if (subject === 'applicant') return { applicant: { ...visitor.person, ...applicant } };
    const person = await this.lookUp(visitor);
    return subject === 'person' ? { personId: person.id } : { cardId: cardInUse(person).id };
  }

  /** The page of whoever came, found by the ID number. Throws where nobody is on record within the clerk's reach. */
  async lookUp({ person, number }: Visitor): Promise<PersonSeen> {
    const { idNumber } = person;
    const { items } = await this.clerk.post<z.output<typeof peopleFound>>('search', '/people/search', { idNumber });
    if (!items[0]) throw new Error(`nobody is on record of visitor ${number}`);
    return this.clerk.get<PersonSeen>(`/people/${items[0].id}`);
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
  async complete(task: OpenTask, choice: string, input: object = {}): Promise<void> {
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

  async seeCase(caseId: string): Promise<CaseSeen> {
    return this.clerk.get<CaseSeen>(`/cases/${caseId}`);
  }

  /** Some papers of a minor are asked for but not required: those are not waited for. */
  private async missingPapers(caseId: string): Promise<string[]> {
    const { checklist } = await this.seeCase(caseId);
    return checklist.filter((item) => item.required && !item.receivedAt).map((item) => item.code);
  }

  /** The missing papers are brought. */
  async bringPapers({ number }: Visitor, caseId: string): Promise<void> {
    const codes = await this.missingPapers(caseId);
    const photoId = codes.includes('photo') ? { photoId: await this.uploadPhoto(number) } : {};
    await this.act(caseId, 'papers-received', { codes, ...photoId });
  }

  /** Prints the newest paper of a kind of the case; a reason makes it a copy. */
  async print(caseId: string, kind: string, reason = ''): Promise<void> {
    const { items } = await this.clerk.get<z.output<typeof papers>>(`/cases/${caseId}/papers`);
    const paper = items.findLast((item) => item.kind === kind);
    if (!paper) throw new Error(`case ${caseId} has no ${kind}`);
    await this.printPaper(paper.id, kind, reason);
  }

  async printPaper(paperId: string, kind: string, reason = ''): Promise<void> {
    const { ordinal } = await this.clerk.post<{ ordinal: number }>('print', `/papers/${paperId}/prints`, { reason });
    if (reason) await this.clerk.download(`/papers/${paperId}/content?print=${ordinal}`);
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
    this.happenings.count(`refused: ${what}`);
  }
}

/** The formal card that counts: the live one, or else the youngest, so that a dead card is refused as one. */
function cardInUse({ cards }: PersonSeen): PersonSeen['cards'][number] {
  const formal = cards.filter((card) => card.kind === 'formal');
  const card = formal.find(({ state }) => (isLiveCardState as (state: string) => boolean)(state)) ?? formal[0];
  if (!card) throw new Error('whoever came has no card');
  return card;
}

function actingFor({ name, idNumber, phone }: NonNullable<Visitor['representative']>, by: 'agent' | 'guardian') {
  return { name, idNumber, phone, relation: relations[by] };
}
