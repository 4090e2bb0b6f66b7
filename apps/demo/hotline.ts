import type { z } from 'zod';
import type { filedCase } from '../api/cases/cases.contract.js';
import type { lossMatches } from '../api/losses/losses.contract.js';
import type { Happenings } from './happenings.js';
import type { HttpClient } from './http-client.js';
import type { FiledCase, Visitor } from './visitor.js';

/** What somebody says of themselves at the telephone (附件1 第十三条(2)). */
type Details = Readonly<Record<string, string>>;

/** The 12333 desk: looks whom the caller's words mean and freezes that card. */
export class Hotline {
  constructor(
    private readonly agent: HttpClient,
    private readonly happenings: Happenings,
  ) {}

  /** Name and ID number, as most callers have them at hand. */
  static allDetails({ person }: Visitor): Details {
    return { name: person.name, idNumber: person.idNumber };
  }

  /** Searches by what was said and files the oral loss for the card found, at the office that keeps it. */
  async reportLoss(visitor: Visitor, details: Details): Promise<FiledCase> {
    const found = await this.agent.post<z.output<typeof lossMatches>>('loss search', '/losses/search', details);
    const card = found.items[0]?.cards[0];
    if (!card) throw new Error(`12333 found no card of visitor ${visitor.number}`);
    const filing = { type: 'oralLoss', office: card.office, by: visitor.by, cardId: card.id, papersReceived: [] };
    const filed = await this.agent.post<z.output<typeof filedCase>>('oral loss', '/cases', {
      ...filing,
      ...(visitor.representative && visitor.by === 'guardian' ? { representative: this.guardianOf(visitor) } : {}),
      details,
    });
    const made = { id: filed.id, number: filed.number, type: 'oralLoss' };
    visitor.cases.push(made);
    this.happenings.count('filed: oralLoss at 12333');
    return made;
  }

  private guardianOf({ representative }: Visitor) {
    const { name, idNumber, phone } = representative as NonNullable<Visitor['representative']>;
    return { name, idNumber, phone, relation: '父母' };
  }
}
