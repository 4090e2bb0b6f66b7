import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from '../ui/enter-submits.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { type CounterReceipt, retakeCharge } from './counter.queries.js';

/** The charge of a voided receipt is owed again: taken anew, under a new number, into one's own drawer. */
export function RetakeDialog({ receipt, onClose }: { receipt: CounterReceipt; onClose: () => void }) {
  const { t } = useTranslation('counter');
  const [form] = Form.useForm<{ received: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(retakeCharge);
  useFieldProblem(form, submission.error);
  const { id, number, charge, yuan } = receipt;
  const settle = async (taken: Awaited<ReturnType<typeof retakeCharge>> | undefined) => {
    if (!taken) return;
    message.success(t('retaken', { number: taken.number }));
    await queries.invalidateQueries({ queryKey: ['counter'] });
    onClose();
  };
  return (
    <Modal
      open
      title={`${t('retake')} · ${number}`}
      okText={t('retake')}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('retakeHint', { charge: t(`cases:charge.${charge}`), yuan })}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async ({ received }) => settle(await submission.submit({ id, received: received.trim() }))}
      >
        <Form.Item
          name="received"
          label={t('received')}
          rules={[
            { required: true, whitespace: true, message: t('ui:required') },
            { pattern: /^\s*(0|[1-9]\d{0,8})\.\d{2}\s*$/, message: t('amountForm') },
          ]}
        >
          <Input autoFocus inputMode="decimal" maxLength={13} suffix={t('yuanUnit')} style={{ width: 160 }} />
        </Form.Item>
        <EnterSubmits />
      </Form>
    </Modal>
  );
}
