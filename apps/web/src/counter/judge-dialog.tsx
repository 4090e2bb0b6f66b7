import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { type Judgement, judge } from './counter.queries.js';

/** A receipt or sheet that is spoken of, with what tells it from others. */
export interface Judged {
  readonly kind: Judgement;
  readonly id: string;
  readonly label: string;
}

export type OnJudge = (judged: Judged) => void;

/** What one of two people says, with the reason where there must be one. */
export function JudgeDialog({ judged, onClose }: { judged: Judged; onClose: () => void }) {
  const { t } = useTranslation('counter');
  const { kind, id, label } = judged;
  const [form] = Form.useForm<{ reason: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(judge);
  useFieldProblem(form, submission.error);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t(`done.${kind}`));
    await queries.invalidateQueries({ queryKey: ['counter'] });
    onClose();
  };
  const isNeeded = kind === 'propose' || kind === 'return';
  return (
    <Modal
      open
      title={`${t(kind)} · ${label}`}
      okText={t(kind)}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t(`hint.${kind}`)}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async ({ reason = '' }) => settle(await submission.submit({ kind, id, reason }))}
      >
        <Form.Item
          name="reason"
          label={t('ui:reason')}
          rules={[{ required: isNeeded, whitespace: isNeeded, message: t('ui:reasonMissing') }]}
        >
          <Input.TextArea autoFocus maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
