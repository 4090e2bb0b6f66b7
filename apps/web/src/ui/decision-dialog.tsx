import { Alert, App, Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from './field-problem.js';

export interface DecisionEntry {
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
}

interface Props {
  readonly title: string;
  readonly words: { readonly release: string; readonly refuse: string; readonly reason: string };
  /** Why this person may not decide; shown, with the buttons locked. */
  readonly own?: string | undefined;
  readonly send: (entry: DecisionEntry, requestId: string) => Promise<unknown>;
  readonly onDone: (decision: DecisionEntry['decision']) => Promise<unknown> | undefined;
  readonly said: { readonly release: string; readonly refuse: string };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The second of two people agrees or refuses; a refusal says why. */
export function DecisionDialog({ title, words, own, send, onDone, said, onClose, children }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  const { message } = App.useApp();
  const submission = useSubmission(async (entry: DecisionEntry, requestId: string) => {
    await send(entry, requestId);
    return entry.decision;
  });
  useFieldProblem(form, submission.error);
  const settle = async (decision: DecisionEntry['decision'] | undefined) => {
    if (!decision) return;
    message.success(said[decision]);
    await onDone(decision);
    onClose();
  };
  const decide = async (decision: DecisionEntry['decision']) => {
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
    <Modal open title={title} onCancel={onClose} footer={buttons}>
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
