import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { keepFound } from './stock.queries.js';

/** A dead card that somebody found and brought: known by its number, kept for destruction. */
export function FoundDialog({ office, onClose }: { office: string; onClose: () => void }) {
  const { t } = useTranslation('stock');
  const [form] = Form.useForm<{ cardNumber: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(keepFound);
  useFieldProblem(form, submission.error);
  const settle = async (kept: unknown) => {
    if (!kept) return;
    message.success(t('foundDone'));
    await queries.invalidateQueries({ queryKey: ['stock'] });
    onClose();
  };
  return (
    <Modal
      open
      title={t('found')}
      okText={t('found')}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('foundHint')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async ({ cardNumber }) => settle(await submission.submit({ office, cardNumber: cardNumber.trim() }))}
      >
        <Form.Item
          name="cardNumber"
          label={t('cardNumber')}
          rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={32} className="mono" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
