import { z } from 'zod';
import { id } from '../contract/fields.js';

/** What the SMS service tells of a message that it took. */
export const smsCallbackInput = z
  .strictObject({ messageId: id, state: z.enum(['delivered', 'failed']), reason: z.string().max(200).optional() })
  .meta({ id: 'SmsCallbackInput' });
export type SmsCallbackInput = z.output<typeof smsCallbackInput>;
