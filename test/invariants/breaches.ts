import { type Breach, breach } from './breach.js';
import { monthBreaches } from './month-breaches.js';
import { reconciliationBreaches } from './reconciliation-breaches.js';

const anIssued = "(SELECT id FROM cases WHERE outcome = 'issued')";
const itsCard = "(SELECT card_id FROM cases WHERE outcome = 'issued')";
const aHeld = "(SELECT id FROM cases WHERE status = 'on_hold')";
const atReviewOrPapers = "(SELECT id FROM cases WHERE step = 'papers')";
const move = (from: string, to: string, caseId = anIssued) =>
  `INSERT INTO card_transitions (card_id, from_state, to_state, case_id, step, actor, at)
   VALUES (${itsCard}, '${from}', '${to}', ${caseId}, 'x', 'x', now())`;

const aMandate = `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx,
     terms, first_month, signed_on, state, source, created_at, state_since)
   SELECT 'm', 'M', person_id, '110', '140105', '140105', office, id, '0102', '\\x01', 'x', 'assessed', '202601', '2026-01-01', 'active',
     'test', now(), now() FROM cards WHERE id = ${itsCard}`;
const itsVersion = `INSERT INTO mandate_versions (mandate_id, version, state, card_id, why, actor, at)
   SELECT id, version, state, card_id, 'signed', 'x', now() FROM mandates`;
const anEnrolment = (id: string, from: string) =>
  `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, fen, from_month, to_month, end_reason, source, created_at,
     changed_at) VALUES ('${id}', 'p', '110', '140105', '140105', 'flexible', 1, '${from}', '202612', 'term', 'test', now(), now())`;

export const breaches: readonly Breach[] = [
  breach(
    'mandatesFollowCards',
    'in force on a lost card',
    aMandate,
    itsVersion,
    `UPDATE cards SET state = 'lost' WHERE id = ${itsCard}`,
  ),
  breach(
    'mandatesKeepVersions',
    'a change without a version',
    aMandate,
    itsVersion,
    `UPDATE mandates SET state = 'revoked'`,
  ),
  breach('enrolmentsDoNotOverlap', 'two at a time', anEnrolment('e1', '202601'), anEnrolment('e2', '202606')),
  breach(
    'oneLiveCard',
    'a second live card',
    'DROP INDEX cards_one_live_formal',
    `INSERT INTO cards (id, person_id, kind, state, office, division, state_case_id, state_since)
     SELECT 'second', person_id, kind, 'active', office, division, state_case_id, state_since FROM cards WHERE state = 'delivered' AND kind = 'formal'`,
  ),
  breach('finalCardsStay', 'a destroyed card comes back', move('destroyed', 'active')),
  breach('cardMovesAllowed', 'a move that the table does not hold', move('delivered', 'produced')),
  breach('cardMovesFollow', 'a move from a state the card was not in', move('in_stock', 'delivered')),
  breach('cardStateIsLastMove', 'a state without a move', `UPDATE cards SET state = 'lost' WHERE id = ${itsCard}`),
  breach('cardMovesHaveCases', 'a move without a case', move('delivered', 'active', "'nobody'")),
  breach('cardMovesHaveCases', "a move by another person's case", move('delivered', 'active', aHeld)),
  breach('stockTiesOut', 'a card left the shelf untold', "DELETE FROM stock_moves WHERE kind = 'handedOver'"),
  breach(
    'stockTiesOut',
    'a kept card went unnoticed',
    'UPDATE kept_cards SET destroyed_at = now(), list_id = (SELECT id FROM destruction_lists)',
  ),
  breach('takenBackIsKept', 'a card taken back is nowhere', 'DELETE FROM kept_cards WHERE destroyed_at IS NULL'),
  breach(
    'keptCardsAreDead',
    'a kept card can be used',
    "UPDATE cards SET state = 'delivered' WHERE id IN (SELECT card_id FROM kept_cards)",
  ),
  breach('destructionListsHold', 'a card of the list is still there', 'UPDATE kept_cards SET destroyed_at = NULL'),
  breach(
    'destructionListsHold',
    'another card than was listed',
    'UPDATE destruction_list_lines SET card_id = (SELECT card_id FROM kept_cards WHERE list_id IS NULL)',
  ),
  breach('destructionListsHold', 'nobody checked it', 'UPDATE destruction_lists SET checker = NULL'),
  breach('destructionListsHold', 'its paper is gone', "DELETE FROM papers WHERE kind = 'destructionList'"),
  breach('blankCardsTieOut', 'a blank went unnoticed', 'UPDATE blank_stock SET on_hand = on_hand - 1'),
  breach('blankCardsTieOut', 'a list has blanks that nobody set aside', 'UPDATE blank_stock SET listed = 1'),
  breach(
    'temporaryCardsWereBlanks',
    'a temporary card came from nowhere',
    "DELETE FROM blank_card_moves WHERE kind = 'handedOver'",
  ),
  breach(
    'temporaryCardsWereBlanks',
    'a blank went without a card',
    "UPDATE blank_card_moves SET case_id = 'nobody' WHERE id = (SELECT max(id) FROM blank_card_moves WHERE kind = 'handedOver')",
  ),
  breach(
    'openCasesHaveWorkflows',
    'an old case was never started',
    `UPDATE cases SET workflow_in = NULL, entered_at = now() - interval '1 hour' WHERE id = ${aHeld}`,
  ),
  breach(
    'openCasesHaveWorkflows',
    'a case runs in another namespace',
    `UPDATE cases SET workflow_in = 'lost', entered_at = now() - interval '1 hour' WHERE id = ${aHeld}`,
  ),
  breach('openCasesWait', 'the task is gone', `DELETE FROM tasks WHERE case_id = ${atReviewOrPapers}`),
  breach('productionHasOrder', 'the order is gone', "DELETE FROM card_orders WHERE state = 'queued'"),
  breach(
    'tasksFitTheStep',
    'a task of another step',
    `UPDATE tasks SET step = 'review' WHERE state = 'open' AND case_id = ${atReviewOrPapers}`,
  ),
  breach(
    'holdsPausePromises',
    'the clock runs on during a hold',
    `UPDATE deadlines SET state = 'armed' WHERE state = 'paused' AND case_id = ${aHeld}`,
  ),
  breach(
    'holdsPausePromises',
    'the clock stands without a hold',
    `UPDATE cases SET status = 'open' WHERE id = ${aHeld}`,
  ),
  breach('closedCasesRest', 'a task lives on', `UPDATE tasks SET state = 'open' WHERE case_id = ${anIssued}`),
  breach('closedCasesRest', 'a due date lives on', `UPDATE deadlines SET state = 'armed' WHERE case_id = ${anIssued}`),
  breach('closedCasesRest', 'no outcome', `UPDATE cases SET outcome = NULL WHERE id = ${anIssued}`),
  breach('timelineHasNoGap', 'an entry is missing', `DELETE FROM timeline WHERE case_id = ${anIssued} AND seq = 3`),
  breach(
    'timelineHasNoGap',
    'the last entry is missing',
    `DELETE FROM timeline t WHERE case_id = ${aHeld} AND seq = (
     SELECT max(seq) FROM timeline m WHERE m.case_id = t.case_id)`,
  ),
  breach(
    'tasksMatchSteps',
    'another choice than the step recorded',
    `UPDATE tasks SET choice = 'refuse' WHERE case_id = ${anIssued} AND step = 'review'`,
  ),
  breach(
    'tasksMatchSteps',
    'a step that was never recorded',
    `DELETE FROM case_steps WHERE case_id = ${anIssued} AND step = 'arrival'`,
  ),
  breach(
    'oneOpenCase',
    'two open cases of one person',
    'DROP INDEX cases_one_open_a_subject',
    "UPDATE cases SET subject = 'person:same' WHERE status <> 'closed'",
  ),
  breach('escalationsAreTold', 'escalated out of the blue', `UPDATE cases SET escalation = 80 WHERE id = ${aHeld}`),
  breach(
    'escalationsAreTold',
    'still escalated after the promise was met',
    `UPDATE cases SET escalation = 80 WHERE id = ${anIssued}`,
  ),
  breach('rulesExist', 'a rule is gone', "DELETE FROM rules WHERE key = 'issuance.promise'"),
  breach(
    'rulesExist',
    'a released rule was altered',
    `UPDATE rules SET value = '{"workingDays": 90}' WHERE key = 'issuance.promise'`,
  ),
  breach(
    'papersBeforeAcceptance',
    'a paper is missing in an accepted case',
    `UPDATE checklist_items SET received_at = NULL WHERE case_id = ${anIssued} AND code = 'idCopy'`,
  ),
  breach(
    'promisesAreTheCalendars',
    'a promise a day later',
    `UPDATE cases SET promised_by = promised_by + interval '1 day' WHERE id = ${anIssued}`,
  ),
  breach('papersNumbered', 'a paper is gone', `DELETE FROM papers WHERE case_id = ${anIssued}`),
  breach(
    'papersNumbered',
    'a number was used up for nothing',
    "UPDATE counters SET value = value + 1 WHERE kind = 'acceptanceReceipt'",
  ),
  breach(
    'counterEntriesBalance',
    'an entry does not balance',
    "UPDATE counter_postings SET fen = fen + 1 WHERE account = 'depositsHeld'",
  ),
  breach('receiptsMatchJournal', 'refunded without an entry', "UPDATE counter_receipts SET state = 'refunded'"),
  breach('receiptsMatchJournal', 'another amount than was posted', 'UPDATE counter_receipts SET fen = fen + 100'),
  breach(
    'depositsFollowCards',
    'given back while the card is out',
    "UPDATE counter_receipts SET state = 'refunded' WHERE state = 'valid'",
  ),
  breach('depositsFollowCards', 'kept though the card is back', "UPDATE counter_receipts SET state = 'valid'"),
  breach(
    'sheetsAddUp',
    'another sum than its entries',
    'UPDATE counter_sheets SET due = due + 100, counted = counted + 100',
  ),
  breach('sheetsAddUp', 'the handing in is gone', 'UPDATE counter_entries SET sheet_id = NULL'),
  breach('printsCounted', 'a print was not noted', `UPDATE papers SET prints = 1 WHERE case_id = ${anIssued}`),
  breach(
    'acceptedHasReceipt',
    'a second receipt',
    `INSERT INTO papers (id, case_id, kind, number, office, division, data_enc, made_at, made_by)
     SELECT 'twice', case_id, kind, number || '9', office, division, data_enc, made_at, made_by FROM papers
     WHERE case_id = ${anIssued} AND kind = 'acceptanceReceipt'`,
  ),
  breach(
    'noOrderWithoutMatch',
    'ordered without a match',
    `UPDATE identity_checks SET result = 'unreachable' WHERE case_id = ${anIssued}`,
  ),
  breach(
    'producedCardHasOrder',
    'the order of a card is another state',
    `UPDATE card_orders SET state = 'spoiled' WHERE case_id = ${anIssued}`,
  ),
  breach(
    'ordersEndOnce',
    'settled without a result',
    `UPDATE card_orders SET result_code = NULL WHERE case_id = ${anIssued}`,
  ),
  breach(
    'ordersEndOnce',
    'an end without its time',
    `UPDATE card_orders SET settled_at = NULL WHERE case_id = ${anIssued}`,
  ),
  breach(
    'ordersAreInFiles',
    'an order in no file',
    `UPDATE card_orders SET file_name = NULL WHERE case_id = ${anIssued}`,
  ),
  breach('ordersAreInFiles', 'a line without an order', "UPDATE factory_files SET lines = lines + 1 WHERE kind = 'ZK'"),
  breach(
    'casesAreTold',
    'the case was never told',
    "UPDATE business_clock SET mode = 'fast', rate = 1, business_epoch = now(), real_epoch = now()",
    `UPDATE card_orders SET told_at = NULL, settled_at = now() - interval '1 day' WHERE case_id = ${anIssued}`,
  ),
  breach('issuedMeansDelivered', 'issued without a card', `UPDATE cases SET card_id = NULL WHERE id = ${anIssued}`),
  breach(
    'outboxMoves',
    'work left lying',
    "UPDATE outbox SET relayed_at = NULL, created_at = now() - interval '1 hour'",
  ),
  breach('noticesEnd', 'a message without an end', "UPDATE outbox SET relayed_at = now() - interval '3 days'"),
  breach(
    'requestsAnswered',
    'an answer without its time',
    'UPDATE requests SET answered_at = NULL WHERE status IS NOT NULL',
  ),
  breach('auditChainWhole', 'a seal is gone', 'DELETE FROM audit_seals WHERE seq = 2'),
  breach('auditChainWhole', 'the last entries are gone', 'DELETE FROM audit_entries'),
  breach(
    'auditChainWhole',
    'an entry was put in without a seal',
    `INSERT INTO audit_entries (id, at, actor, action, object_kind, object_id)
     VALUES ('late', now() - interval '1 hour', 'x', 'x', 'x', 'x')`,
  ),
  ...monthBreaches,
  ...reconciliationBreaches,
];
