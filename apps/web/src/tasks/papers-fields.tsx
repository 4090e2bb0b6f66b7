import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receivePapers } from '../cases/cases.queries.js';
import { Checklist } from '../cases/checklist.js';
import { paperKey } from '../cases/paper-key.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import type { StepFieldsProps } from './step-fields.js';

/** Missing papers are ticked as they are handed in, some today and some another day. */
export function PapersFields({ caseView }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const submission = useSubmission((codes: readonly string[], requestId) =>
    receivePapers(caseView.id, codes, requestId),
  );
  const missing = caseView.checklist.filter((item) => item.required && !item.receivedAt);

  const settle = async (answer: unknown) => {
    if (!answer) return;
    setTicked([]);
    message.success(t('cases:done.papersReceived'));
    await queries.invalidateQueries({ queryKey: ['case', caseView.id] });
  };
  const left = missing.filter((item) => !ticked.includes(paperKey(item))).length;
  return (
    <div className="stack">
      <Checklist items={caseView.checklist} ticked={ticked} onTick={setTicked} />
      <SubmissionAlert submission={{ ...submission, again: async () => settle(await submission.again()) }} />
      <div className="task-head-line">
        <Button disabled={ticked.length === 0} onClick={async () => settle(await submission.submit(ticked))}>
          {t('markReceived', { n: ticked.length })}
        </Button>
        <span className="quiet" aria-live="polite">
          {left > 0 ? t('stillMissing', { n: left }) : t('allReceived')}
        </span>
      </div>
    </div>
  );
}
