import { App, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from './enter-submits.js';
import { useFieldProblem } from './field-problem.js';
import { useReread } from './reread.js';

interface Props<Entry extends object, Answer> {
  readonly title: string;
  /** What is done, on the button; where absent it is kept (保存). */
  readonly okText?: string | undefined;
  readonly danger?: boolean;
  readonly width?: number;
  /** What stands above the fields. */
  readonly hint?: ReactNode;
  readonly initial?: Partial<Entry> | undefined;
  readonly send: (entry: Entry, requestId: string) => Promise<Answer>;
  /** The sentence once it is done; none where `onDone` says it. */
  readonly said?: string;
  /** What is read anew once it is done. */
  readonly rereads: readonly string[];
  readonly onDone?: ((answer: Answer) => unknown) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog that does one thing: sent once however often it is asked for, locked while the outcome is not known,
 * a refusal beside its field. Nothing typed is lost by a click beside it.
 */
export function FormDialog<Entry extends object, Answer>(props: Props<Entry, Answer>) {
  const { title, okText, danger = false, width = 520, hint, initial, send, said, rereads, onDone, onClose } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<Entry>();
  const { message } = App.useApp();
  const reread = useReread(rereads);
  // Some answers are empty; what is asked is whether there was one.
  const submission = useSubmission(async (entry: Entry, requestId: string) => ({
    answer: await send(entry, requestId),
  }));
  useFieldProblem(form, submission.error);
  const settle = async (done: { readonly answer: Answer } | undefined) => {
    if (!done) return;
    if (said) message.success(said);
    onDone?.(done.answer);
    await reread();
    onClose();
  };
  return (
    <Modal
      open
      width={width}
      title={title}
      okText={okText ?? t('save')}
      okButtonProps={{ danger, loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {typeof hint === 'string' ? <p className="quiet">{hint}</p> : hint}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form<Entry>
        form={form}
        layout="vertical"
        disabled={submission.locked}
        {...(initial ? { initialValues: initial } : {})}
        onFinish={async (entry) => settle(await submission.submit(entry))}
      >
        {props.children}
        <EnterSubmits />
      </Form>
    </Modal>
  );
}
