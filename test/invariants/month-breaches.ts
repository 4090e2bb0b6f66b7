import { type Breach, breach } from './breach.js';

/** A month of one due, paid and posted, by SQL; a breach leaves a part out or puts another in its place. */
const month = {
  cycle: `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, closes_on, assessed_at,
      dues, assessed_fen) VALUES ('c', 'deduction', '140105', '140105', '110', '202611', 1, 'collecting', 'x', now(), '2026-11-25', now(), 1, 100)`,
  due: `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
    SELECT no, 'p', '110', '202611', 'flexible', 100 FROM cycles`,
  round: `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, state,
      drafted_on, lines, total_fen, maker, checker)
    SELECT 7, no, division, direction, agency, insurance, period, '0102', 1, 1, 'posted', '2026-11-06', 1, 100, 'x', 'y' FROM cycles`,
  line: `INSERT INTO round_lines (ordinal, due_id, principal_fen, late_fee_fen, seq, mandate_id) SELECT 7, id, 100, 0, 1, 'm' FROM dues`,
  claim: `INSERT INTO claims (due_id, ordinal, seq, settled) SELECT id, 7, 1, true FROM dues`,
  outcome: `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
    VALUES (7, 1, 0, '2026-11-06', '0', 'success', '0102', 'S1')`,
  posting: `INSERT INTO postings (ordinal, account_fen, fund_fen, late_fee_fen, seq, value_date, revision)
    VALUES (7, 100, 0, 0, 1, '2026-11-06', 0)`,
  chunk: `INSERT INTO journal_chunks (ordinal, revision, chunk, entries, bank_fen, account_fen, fund_fen, late_fee_fen, at)
    VALUES (7, 0, 0, 1, 100, 100, 0, 0, now())`,
};

const but = (change: Partial<Record<keyof typeof month, string>>): string[] =>
  Object.values({ ...month, ...change }).filter((sql) => sql !== '');

const free = { claim: '', outcome: '', posting: '', chunk: '', line: '', round: '' };
const anEntry = `INSERT INTO interest_entries (person_id, insurance, year, n, fen, at) VALUES ('p', '110', 2026, 0, 5, now())`;

export const monthBreaches: readonly Breach[] = [
  breach(
    'duesAddUp',
    'a due more than was assessed',
    ...but({ cycle: month.cycle.replace('now(), 1, 100)', 'now(), 0, 0)') }),
  ),
  breach('claimsAreOfLines', 'a claim of a line of nobody', ...but({ line: '' })),
  breach(
    'claimsAreOfLines',
    'a withdrawn round holds a due',
    ...but({ round: month.round.replace("'posted'", "'withdrawn'") }),
  ),
  breach(
    'claimsFollowOutcomes',
    'a failure counts as paid',
    ...but({
      outcome: month.outcome.replace(`'2026-11-06', '0', 'success', '0102', 'S1'`, `NULL, '5', 'retry', '0102', NULL`),
    }),
  ),
  breach('claimsFollowOutcomes', 'a success counts as open', ...but({ claim: '' })),
  breach(
    'claimsFollowOutcomes',
    'an answered line is still under way',
    ...but({ claim: month.claim.replace('true', 'false') }),
  ),
  breach('outcomesAnswerSentLines', 'a line without result', ...but({ outcome: '' })),
  breach(
    'outcomesAnswerSentLines',
    'a result before the file went',
    ...but({ round: month.round.replace("'posted'", "'sent'") }),
  ),
  breach(
    'postedIsSettled',
    'a fen less',
    ...but({ posting: month.posting.replace('100', '99'), chunk: month.chunk.replaceAll('100', '99') }),
  ),
  breach('postedIsSettled', 'not posted at all', ...but({ posting: '', chunk: '' })),
  breach('journalBalances', 'an entry beside the chunk', ...but({ chunk: '' })),
  breach(
    'journalBalances',
    'the bank has another sum',
    'ALTER TABLE journal_chunks DROP CONSTRAINT journal_chunks_balance',
    ...but({ chunk: month.chunk.replace('1, 100, 100', '1, 99, 100') }),
  ),
  breach(
    'waivedIsNotPaid',
    'paid and waived',
    ...but({}),
    `INSERT INTO waivers (id, due_id, reason, state, maker, made_at) SELECT 'w', id, 'death', 'released', 'x', now() FROM dues`,
  ),
  breach('arrearsStandOpen', 'nobody is asked for it', ...but(free), `UPDATE cycles SET window_closed_at = now()`),
  breach(
    'arrearsStandOpen',
    'somebody is asked for what is paid',
    ...but({}),
    `INSERT INTO arrears (due_id, cycle_no, division, since) SELECT id, cycle_no, '140105', '2026-11-26' FROM dues`,
  ),
  breach('interestTiesOut', 'of a year that is not capitalised', anEntry),
  breach(
    'interestTiesOut',
    'another sum than the year gave',
    anEntry,
    `INSERT INTO interest_years (insurance, year, rate, accounts, fen, at) VALUES ('110', 2026, 2500, 1, 4, now())`,
  ),
];
