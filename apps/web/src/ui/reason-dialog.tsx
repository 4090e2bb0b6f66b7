import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly okText: string;
  readonly said: string;
  readonly danger?: boolean;
  readonly send: (reason: string, requestId: string) => Promise<unknown>;
  readonly onDone: () => Promise<unknown> | undefined;
  readonly onClose: () => void;
}

/** One sentence that somebody owes with what is done, and the doing. */
export function ReasonDialog({ title, hint, label, okText, said, danger = false, send, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { message } = App.useApp();
  const submission = useSubmission(async (reason: string, requestId: string) => {
    await send(reason, requestId);
    return true;
  });
  const settle = async (done: boolean | undefined) => {
    if (!done) return;
    message.success(said);
    await onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ loading: submission.state === 'sending', danger }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{hint}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async ({ reason }) => settle(await submission.submit(reason.trim()))}
      >
        <Form.Item
          name="reason"
          label={label}
          rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
