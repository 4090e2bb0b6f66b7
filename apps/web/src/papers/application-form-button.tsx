import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { issueApplicationForm } from './papers.queries.js';
import { PrintDialog } from './print-dialog.js';

/** True while a case that asks for the application form has none yet. */
export function lacksForm({ status, checklist, papers }: CaseView): boolean {
  const isAskedFor = checklist.some((item) => item.code === 'applicationForm');
  return status !== 'closed' && isAskedFor && papers.every((paper) => paper.kind !== 'applicationForm');
}

/** Issues the filled-in 业务办理表 and prints it, for whoever stands at the window to sign. */
export function ApplicationFormButton({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('papers');
  const isClerk = useSession().roles.some((reach) => reach.role === 'clerk');
  const [issuedId, setIssuedId] = useState<string>();
  const submission = useSubmission(issueApplicationForm);
  const settle = (issued: Awaited<ReturnType<typeof issueApplicationForm>> | undefined) => setIssuedId(issued?.id);
  // The printing goes on while the case already shows its form.
  if (!isClerk || (!lacksForm(caseView) && !issuedId)) return null;
  return (
    <div className="papers-issue">
      <Button
        icon={<PrinterOutlined />}
        loading={submission.state === 'sending'}
        disabled={submission.state === 'unconfirmed' || Boolean(issuedId)}
        onClick={async () => settle(await submission.submit(caseView.id))}
      >
        {t('printForm')}
      </Button>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      {issuedId ? (
        <PrintDialog paper={{ id: issuedId, prints: 0 }} caseId={caseView.id} onClose={() => setIssuedId(undefined)} />
      ) : null}
    </div>
  );
}
