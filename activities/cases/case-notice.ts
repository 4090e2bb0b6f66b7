import { queueNotice } from '../notices/notices.js';
import { getNoticeTemplate } from '../notices/templates.js';
import { note, type StepContext } from './step-context.js';

/**
 * Tells the person of the case something, in the transaction of its step; once for each template and step, and for each
 * `ordinal` of a step that comes again. `params` are words that the case itself does not give, never personal data.
 */
export async function queueCaseNotice(
  context: StepContext,
  template: string,
  params: Readonly<Record<string, string>> = {},
  ordinal = 1,
): Promise<void> {
  const { row, tx, clock } = context;
  await queueNotice(tx, {
    caseId: row.id,
    personId: row.person_id,
    template: getNoticeTemplate(template),
    params,
    key: `${row.id}:${template}:${row.step}${ordinal > 1 ? `#${ordinal}` : ''}`,
    at: clock.now,
  });
  note(context, 'noticeQueued', { data: { template } });
}
