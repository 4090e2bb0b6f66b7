import type { BankEventKind } from '../../../domain/card/bank-state.js';
import type { Plot } from '../errand.js';
import { activeCard } from './loss.js';

const base = { type: 'bank', cases: 0, by: 'applicant', holds: activeCard, steps: {} } as const;

/** What the banks tell of their side without any case here (附件1 第十八条, 附件7): shown on the card, told to the holder. */
export const bankNewsPlots: readonly Plot[] = [
  { ...base, name: 'PIN of the bank locked and unlocked', perMille: 5, begin: tells('pin_locked', 'pin_unlocked') },
  { ...base, name: 'unlocking failed, PIN reset', perMille: 2, begin: tells('pin_locked', 'pin_locked', 'pin_reset') },
  { ...base, name: 'account frozen for some days', perMille: 2, begin: tells('frozen', 'unfrozen') },
];

/** One event at once, the others a day or more after each other. */
function tells(...kinds: readonly BankEventKind[]): Plot['begin'] {
  return async (scene) => {
    const [kind, ...rest] = kinds;
    const { town, errand, now } = scene;
    if (!kind || !errand.card) return;
    await town.banks.tell(errand.card, kind, now);
    if (rest.length > 0) town.elsewhere(scene, [1, 3], town.banks, tells(...rest));
  };
}
