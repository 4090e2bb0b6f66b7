import { moveCard } from '../../activities/cards/cards.js';
import { businessNow } from '../../activities/clock/clock.js';
import type { CardEvent } from '../../domain/card/card-state.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { chargedCase, type Desk, office } from '../counter/ways.js';
import { type CardFacts, type KnownCard, knownCard } from '../losses/ways.js';

let people = 0;

function nextIdNumber(): string {
  people += 1;
  const digits = `14010519910308${String(people).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

/** A formal card as the factory has made it, or as a holder has it. */
export const cardIn = ({ db, cipher }: Desk, state: CardFacts['state'], place = office): Promise<KnownCard> =>
  knownCard({ db, cipher, idNumber: nextIdNumber }, { ...(state ? { state } : {}), office: place });

/** Events on a card as steps of one case of the office make them. */
export async function happens(
  desk: Desk,
  cardId: string,
  events: readonly CardEvent[],
  { place = office, step = 'takeBack', actor = 'clerk-one' } = {},
): Promise<string> {
  const caseId = await chargedCase(desk, place);
  for (const event of events) {
    const moved = await desk.db.transaction(async (tx) =>
      moveCard(tx, { cardId, event, caseId, step, actor, at: await businessNow(tx) }),
    );
    if (isRefusal(moved)) throw new Error(`${event}: ${moved.code}`);
  }
  return caseId;
}

/** A card that was taken back at the office with its cancellation. */
export async function takenBack(desk: Desk, place = office): Promise<KnownCard> {
  const card = await cardIn(desk, 'active', place);
  await happens(desk, card.cardId, ['cancel'], { place });
  return card;
}

/** Everything that the stock holds; a refused request leaves all of it as it was. */
export const stockRows = ({ db }: Desk) =>
  db.rows(
    `SELECT (SELECT json_agg(k ORDER BY k.card_id)::text FROM kept_cards k) AS kept,
       (SELECT json_agg(l ORDER BY l.id)::text FROM destruction_lists l) AS lists,
       (SELECT count(*)::int FROM destruction_list_lines) AS lines,
       (SELECT json_agg(m ORDER BY m.id)::text FROM stock_moves m) AS moves,
       (SELECT json_agg(n ORDER BY n.id)::text FROM stock_counts n) AS counts,
       (SELECT json_agg(b ORDER BY b.office)::text FROM blank_stock b) AS blanks,
       (SELECT json_agg(w ORDER BY w.id)::text FROM blank_card_moves w) AS blank_moves,
       (SELECT count(*)::int FROM papers) AS papers, (SELECT count(*)::int FROM audit_entries WHERE object_kind <> 'staff') AS audit`,
  );
