import { z } from 'zod';
import { actor, id, officeCode, word } from '../contract/fields.js';

/** Tasks by id, or all that fit the filter: not only those on the screen. At most 5,000. */
export const selectionInput = z
  .strictObject({
    taskIds: z.array(id).min(1).max(5000).optional(),
    filter: z
      .strictObject({
        office: officeCode.optional(),
        step: word.optional(),
        holder: id.optional(),
        late: z.boolean().optional(),
      })
      .optional(),
  })
  .refine((given) => (given.taskIds === undefined) !== (given.filter === undefined), {
    message: 'one-needed',
  })
  .meta({ id: 'SelectionInput' });
export type SelectionInput = z.output<typeof selectionInput>;

export const selection = z.object({ id: z.string(), count: z.int() }).meta({ id: 'Selection' });

/** Who gets the tasks. */
export const moveInput = z.strictObject({ to: id }).meta({ id: 'MoveInput' });
export type MoveInput = z.output<typeof moveInput>;

export const moved = z
  .object({
    moved: z.int(),
    to: actor,
    left: z.array(z.object({ taskId: z.string(), code: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Moved' });
