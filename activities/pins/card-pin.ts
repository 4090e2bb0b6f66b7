import { type PinEvent, pinFlagsAfter } from '../../domain/card/pin.js';
import { note, type StepContext } from '../cases/step-context.js';

/**
 * Writes what happened to a card's PIN at the terminal, whatever became of the card's state meanwhile: the flags stand
 * beside it. The case tells it in its story.
 */
export async function markPin(context: StepContext, event: PinEvent): Promise<void> {
  const { tx, row } = context;
  if (!row.card_id) throw new Error(`case ${row.id} was filed for no card`);
  const card = await tx.get<{ pin_locked: boolean; pin_initial: boolean }>(
    'SELECT pin_locked, pin_initial FROM cards WHERE id = $1 FOR UPDATE',
    [row.card_id],
  );
  const flags = pinFlagsAfter({ pinLocked: card.pin_locked, pinInitial: card.pin_initial }, event);
  await tx.run('UPDATE cards SET pin_locked = $2, pin_initial = $3, version = version + 1 WHERE id = $1', [
    row.card_id,
    flags.pinLocked,
    flags.pinInitial,
  ]);
  note(context, 'pin', { data: { event } });
}
