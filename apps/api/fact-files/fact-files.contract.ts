import { z } from 'zod';
import { factKinds } from '../../../domain/fact-file/columns.js';
import { agencyCode } from '../agencies/agencies.contract.js';
import { actor, id, instant, page, pageQuery } from '../contract/fields.js';

const kind = z.enum(factKinds);

/** `known`: the same file was taken in before, or is waiting to be. */
export const uploadedFactFile = z.object({ id, known: z.boolean() }).meta({ id: 'UploadedFactFile' });

/** A file of facts: how far it has come, and what became of it. */
export const factFileView = z
  .object({
    id: z.string(),
    kind,
    agency: agencyCode,
    fileName: z.string(),
    format: z.enum(['utf-8', 'gb18030', 'xlsx']),
    state: z.enum(['waiting', 'reading', 'taken', 'refused']),
    lines: z.int(),
    read: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    findings: z.int(),
    by: actor,
    at: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'FactFileView' });
export const factFilePage = page(factFileView).meta({ id: 'FactFilePage' });
export const factFileQuery = pageQuery.extend({ kind: kind.optional() });
export type FactFileQuery = z.output<typeof factFileQuery>;

/** Why a line can't be taken in, in the caller's language; never what it says. */
export const factFileFindings = page(
  z
    .object({ line: z.int(), field: z.string(), column: z.string(), code: z.string(), sentence: z.string() })
    .meta({ id: 'FactFileFinding' }),
).meta({ id: 'FactFileFindings' });
