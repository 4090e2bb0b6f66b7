import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { formatDateTime } from '../ui/time.js';
import type { CheckEntry, Deciding, HeldFileProposal, HeldFileView } from './held-file.js';

interface Props {
  readonly file: HeldFileView;
  readonly proposal: HeldFileProposal;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** The second person confirms what was proposed, and it is carried out, or refuses it, and the file stays held. */
export function CheckDialog({ file, proposal, deciding, onClose }: Props) {
  const { t } = useTranslation('heldFiles');
  const [form] = Form.useForm<{ reason?: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const isOwn = useSession().staffId === proposal.maker.id;
  const submission = useSubmission(deciding.check);
  useFieldProblem(form, submission.error);
  const settle = async (checked: Awaited<ReturnType<Deciding['check']>> | undefined) => {
    if (!checked) return;
    message.success(checked.state === 'held' ? t('refused') : t(`confirmed.${checked.state}`));
    await queries.invalidateQueries({ queryKey: [deciding.queryKey] });
    onClose();
  };
  const decide = async (decision: CheckEntry['decision']) =>
    settle(await submission.submit({ id: file.id, decision, reason: form.getFieldValue('reason') ?? '' }));
  const isStuck = isOwn || submission.locked;
  const decisions = [
    <Button key="refuse" danger disabled={isStuck} onClick={() => decide('refuse')}>
      {t('refuse')}
    </Button>,
    <Button key="confirm" type="primary" disabled={isStuck} onClick={() => decide('confirm')}>
      {t('confirm')}
    </Button>,
  ];
  return (
    <Modal open title={`${t('check')} · ${t(`decisions.${proposal.decision}`)}`} onCancel={onClose} footer={decisions}>
      {isOwn ? <Alert className="problem" type="warning" showIcon title={t('ownProposal')} /> : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <dl className="facts facts-one">
        <dt>{t('name')}</dt>
        <dd className="mono">{file.name}</dd>
        <dt>{t('decision')}</dt>
        <dd>
          {t(`decisions.${proposal.decision}`)}
          <div className="quiet">{t(`${proposal.decision}Hint`)}</div>
        </dd>
        <dt>{t('ui:reason')}</dt>
        <dd>{proposal.reason}</dd>
        <dt>{t('maker')}</dt>
        <dd>
          {proposal.maker.name} {formatDateTime(proposal.madeAt)}
        </dd>
      </dl>
      <Form form={form} layout="vertical" disabled={isStuck}>
        <Form.Item name="reason" label={t('refuseReason')}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
