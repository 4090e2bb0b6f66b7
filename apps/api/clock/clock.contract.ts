import { z } from 'zod';
import { instant } from '../contract/fields.js';

/** Business time; `stepped` and `fast` are training modes, shown on every page. */
export const clockView = z
  .object({ mode: z.enum(['real', 'fast', 'stepped']), now: instant, rate: z.number() })
  .meta({ id: 'ClockView' });

/** Where to: the next due moment, or an instant not before now. */
export const stepClockInput = z.strictObject({ to: instant.optional() }).meta({ id: 'StepClockInput' });
export type StepClockInput = z.output<typeof stepClockInput>;
