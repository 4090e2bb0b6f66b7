import { z } from 'zod';
import { instant, list, word } from '../contract/fields.js';

/** What a form holds so far: shallow, and at most 64 KiB. */
const content = z
  .record(z.string().max(60), z.json())
  .refine((given) => JSON.stringify(given).length <= 65_536, 'too-large');

/** Version 0 makes the draft; later saves name the version that they change. */
export const saveDraftInput = z
  .strictObject({ kind: word, content, version: z.int().min(0) })
  .meta({ id: 'SaveDraftInput' });
export type SaveDraftInput = z.output<typeof saveDraftInput>;

export const draftView = z
  .object({
    id: z.string(),
    kind: z.string(),
    content: z.record(z.string(), z.json()),
    version: z.int(),
    updatedAt: instant,
  })
  .meta({ id: 'DraftView' });
export const draftSummary = draftView.omit({ content: true }).meta({ id: 'DraftSummary' });
export const drafts = list(draftSummary).meta({ id: 'Drafts' });
export const savedDraft = draftView.omit({ content: true }).meta({ id: 'SavedDraft' });
