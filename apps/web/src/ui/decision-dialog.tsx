import { Alert, App, Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from './field-problem.js';
import { useReread } from './reread.js';

type Decision = 'release' | 'refuse';

export interface DecisionEntry {
  readonly decision: Decision;
  readonly reason: string;
}

interface Props<Answer> {
  readonly title: string;
  readonly width?: number;
  readonly words: { readonly release: string; readonly refuse: string; readonly reason: string };
  /** Why this person may not decide; shown, with the buttons locked. */
  readonly own?: string | undefined;
  readonly send: (entry: DecisionEntry, requestId: string) => Promise<Answer>;
  /** The sentence afterwards; of a release it may depend on what was answered. */
  readonly said: { readonly release: string | ((answer: Answer) => string); readonly refuse: string };
  /** What is read anew once it is decided. */
  readonly rereads: readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The second of two people agrees or refuses; a refusal says why. */
export function DecisionDialog<Answer>(props: Props<Answer>) {
  const { title, width = 520, words, own, send, said, rereads, onClose, children } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  const { message } = App.useApp();
  const reread = useReread(rereads);
  const submission = useSubmission(async (entry: DecisionEntry, requestId: string) => ({
    decision: entry.decision,
    answer: await send(entry, requestId),
  }));
  useFieldProblem(form, submission.error);
  const settle = async (done: { readonly decision: Decision; readonly answer: Answer } | undefined) => {
    if (!done) return;
    const sentence = said[done.decision];
    message.success(typeof sentence === 'string' ? sentence : sentence(done.answer));
    await reread();
    onClose();
  };
  const decide = async (decision: Decision) => {
    const reason = (form.getFieldValue('reason') ?? '').trim();
    if (decision === 'refuse' && !reason) {
      form.setFields([{ name: 'reason', errors: [t('reasonMissing')] }]);
      return;
    }
    await settle(await submission.submit({ decision, reason }));
  };
  const isStuck = own !== undefined || submission.locked;
  const buttons = [
    <Button key="refuse" danger disabled={isStuck} onClick={() => decide('refuse')}>
      {words.refuse}
    </Button>,
    <Button key="release" type="primary" disabled={isStuck} onClick={() => decide('release')}>
      {words.release}
    </Button>,
  ];
  return (
    <Modal open width={width} title={title} onCancel={onClose} footer={buttons}>
      {own ? <Alert className="problem" type="warning" showIcon title={own} /> : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      {children}
      <Form form={form} layout="vertical" disabled={isStuck} style={{ marginTop: 12 }}>
        <Form.Item name="reason" label={words.reason}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
