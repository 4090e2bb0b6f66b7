import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { type Enrolment, endEnrolment } from './enrolments.queries.js';

const reasons = ['moved', 'retired', 'died', 'left', 'mistake', 'other'] as const;

interface Entry {
  readonly lastMonth: string;
  readonly reason: (typeof reasons)[number];
}

/** Ends an enrolment with a month, and says why. */
export function EndDialog({
  enrolment,
  onClose,
  onDone,
}: {
  enrolment: Enrolment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('enrolments');
  const [form] = Form.useForm<Entry>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(endEnrolment);
  useFieldProblem(form, submission.error);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('ended'));
    await queries.invalidateQueries({ queryKey: ['enrolments'] });
    onDone();
  };
  const needed = [{ required: true, message: t('ui:required') }];
  return (
    <Modal
      open
      title={t('end')}
      okText={t('end')}
      okButtonProps={{ danger: true, loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('endHint')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async (entry) =>
          settle(await submission.submit({ id: enrolment.id, body: { version: enrolment.version, ...entry } }))
        }
      >
        <Form.Item name="lastMonth" label={t('lastMonth')} extra={t('monthHint')} rules={needed}>
          <Input maxLength={10} autoComplete="off" />
        </Form.Item>
        <Form.Item name="reason" label={t('endReason')} rules={needed}>
          <Select options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
