import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { newRequestId } from '../api/client.js';
import type { CaseView } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from '../ui/enter-submits.js';
import { askCase, type WholeCaseAction } from './cases.queries.js';

interface Props {
  readonly caseView: CaseView;
  readonly action: WholeCaseAction;
  readonly onClose: () => void;
}

const labels = {
  hold: 'holdReason',
  resume: 'resumeNote',
  withdraw: 'withdrawReason',
  comment: 'commentText',
} as const;

/** Asks for the words of an action and carries it out; a hold can be undone at once. */
export function CaseActionDialog({ caseView, action, onClose }: Props) {
  const { t } = useTranslation('cases');
  const [form] = Form.useForm<{ words?: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const reread = () => queries.invalidateQueries({ queryKey: ['case', caseView.id] });
  const submission = useSubmission((words: string, requestId) => askCase(caseView.id, action, words, requestId));

  const undo = async () => {
    await askCase(caseView.id, 'resume', '', newRequestId());
    message.destroy('done');
    await reread();
  };
  const settle = async (answer: unknown) => {
    if (!answer) return;
    const undoable =
      action === 'hold' ? (
        <Button type="link" size="small" onClick={undo}>
          {t('ui:undo')}
        </Button>
      ) : null;
    message.success({
      key: 'done',
      duration: undoable ? 8 : 3,
      content: (
        <>
          {t(`done.${action}`)} {undoable}
        </>
      ),
    });
    await reread();
    onClose();
  };

  return (
    <Modal
      open
      title={`${t(`${action}Title`)} · ${caseView.number}`}
      okText={t(`action.${action}`)}
      okButtonProps={{
        danger: action === 'withdraw',
        loading: submission.state === 'sending',
        disabled: submission.state === 'unconfirmed',
      }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t(`${action}Hint`)}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async ({ words = '' }) => settle(await submission.submit(words.trim()))}
      >
        <Form.Item
          name="words"
          label={t(labels[action])}
          rules={action === 'resume' ? [] : [{ required: true, whitespace: true, message: t('ui:reasonMissing') }]}
        >
          <Input.TextArea
            autoFocus
            maxLength={action === 'comment' ? 2000 : 500}
            autoSize={{ minRows: 3, maxRows: 8 }}
            showCount
          />
        </Form.Item>
        <EnterSubmits />
      </Form>
    </Modal>
  );
}
