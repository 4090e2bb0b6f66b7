import { z } from 'zod';
import { bankEventKinds } from '../../../domain/card/bank-state.js';
import { actor, instant, page, pageQuery } from '../contract/fields.js';

const bankCode = z.string().regex(/^\d{4}$/);
export const eventFileState = z.enum(['entering', 'taken', 'held', 'rejected']);
export const eventFileQuery = pageQuery.extend({ state: eventFileState.optional(), bank: bankCode.optional() });
export type EventFileQuery = z.output<typeof eventFileQuery>;

/** A file of events: `outcomes` of its lines so far; `findings`, the first fifty, say why a held one was not let in. */
export const eventFile = z
  .object({
    id: z.string(),
    name: z.string(),
    bank: bankCode,
    state: eventFileState,
    lines: z.int(),
    outcomes: z
      .object({ entered: z.int(), repeated: z.int(), unmatched: z.int(), refused: z.int() })
      .meta({ id: 'BankEventOutcomes' }),
    findingCount: z.int(),
    findings: z.array(z.string()),
    takenBy: actor,
    takenAt: instant,
  })
  .meta({ id: 'BankEventFile' });
export const eventFiles = page(eventFile).meta({ id: 'BankEventFiles' });

/** `known`: the same file had been brought before, and nothing was entered again. */
export const keptEventFile = z
  .object({ id: z.string(), state: eventFileState, known: z.boolean() })
  .meta({ id: 'KeptBankEventFile' });

export const eventLineQuery = pageQuery;
export type EventLineQuery = z.output<typeof eventLineQuery>;
/** A line by its number in the file; `outcome` is null until it is entered. */
export const eventLine = z
  .object({
    line: z.int(),
    eventId: z.string(),
    kind: z.enum(bankEventKinds),
    outcome: z.enum(['entered', 'repeated', 'unmatched', 'refused']).nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'BankEventLine' });
export const eventLines = page(eventLine).meta({ id: 'BankEventLines' });
export const rejectedEventFile = z.object({ id: z.string() }).meta({ id: 'RejectedBankEventFile' });
