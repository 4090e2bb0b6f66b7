import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';

type Sent<Input> = (input: Input, requestId: string) => Promise<unknown>;

interface ProposalProps<Choice extends string> {
  readonly title: string;
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string; readonly hint?: string }[];
  readonly initial: Choice;
  readonly needsReason: boolean;
  readonly send: Sent<{ readonly choice: Choice; readonly reason: string }>;
  readonly onClose: () => void;
}

/** The first person says what it is, or how it is settled; a second one checks it. */
export function ProposalDialog<Choice extends string>(props: ProposalProps<Choice>) {
  const { t } = useTranslation('reconciliations');
  const { title, label, choices, initial, needsReason, send, onClose } = props;
  const [form] = Form.useForm<{ choice: Choice; reason?: string }>();
  const submission = useSubmission(send);
  useFieldProblem(form, submission.error);
  const settle = useSettled(t('proposed'), onClose);
  return (
    <Modal
      open
      title={title}
      okText={t('propose')}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ choice: initial }}
        onFinish={async ({ choice, reason = '' }) => settle(await submission.submit({ choice, reason }))}
      >
        <Form.Item name="choice" label={label}>
          <Radio.Group className="stack">
            {choices.map((one) => (
              <Radio key={one.value} value={one.value}>
                {one.label}
                {one.hint ? <div className="quiet">{one.hint}</div> : null}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('ui:reason')}
          rules={needsReason ? [{ required: true, whitespace: true, message: t('ui:reasonMissing') }] : []}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface CheckProps {
  readonly title: string;
  readonly count: number;
  readonly send: Sent<{ readonly agrees: boolean; readonly reason: string }>;
  readonly onClose: () => void;
}

/** The second person agrees, or refuses with a reason. */
export function CheckDialog({ title, count, send, onClose }: CheckProps) {
  const { t } = useTranslation('reconciliations');
  const [form] = Form.useForm<{ reason?: string }>();
  const submission = useSubmission(send);
  useFieldProblem(form, submission.error);
  const settle = useSettled(t('checked'), onClose);
  const decide = async (agrees: boolean) =>
    settle(await submission.submit({ agrees, reason: form.getFieldValue('reason') ?? '' }));
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="refuse" danger disabled={submission.locked} onClick={() => decide(false)}>
          {t('refuse')}
        </Button>,
        <Button key="agree" type="primary" disabled={submission.locked} onClick={() => decide(true)}>
          {t('agree')}
        </Button>,
      ]}
    >
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <p>{t('checkHint', { n: count })}</p>
      <Form form={form} layout="vertical" disabled={submission.locked}>
        <Form.Item name="reason" label={t('refuseReason')}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** After a definite answer everything of the month is read anew. */
function useSettled(done: string, onClose: () => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async (answered: unknown) => {
    if (!answered) return;
    message.success(done);
    await queries.invalidateQueries({ queryKey: ['reconciliations'] });
    onClose();
  };
}
