import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
import type { Deciding, HeldFileView, ProposalEntry } from './held-file.js';

type Entry = Pick<ProposalEntry, 'decision' | 'reason'>;

interface Props {
  readonly file: HeldFileView;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** The first person says what should become of a held file, and why. */
export function ProposeDialog({ file, deciding, onClose }: Props) {
  const { t } = useTranslation('heldFiles');
  const [form] = Form.useForm<Entry>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(deciding.propose);
  useFieldProblem(form, submission.error);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('proposed'));
    await queries.invalidateQueries({ queryKey: [deciding.queryKey] });
    onClose();
  };
  const needed = [{ required: true, whitespace: true, message: t('ui:reasonMissing') }];
  return (
    <Modal
      open
      title={t('decide')}
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
        initialValues={{ decision: 'reject' }}
        onFinish={async (entry) => settle(await submission.submit({ id: file.id, ...entry }))}
      >
        <Form.Item name="decision" label={t('decision')}>
          <Radio.Group className="stack">
            <Radio value="reject">
              {t('decisions.reject')}
              <div className="quiet">{t('rejectHint')}</div>
            </Radio>
            <Radio value="release" disabled={!file.releasable}>
              {t('decisions.release')}
              <div className="quiet">{t(file.releasable ? 'releaseHint' : 'notReleasable')}</div>
            </Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item name="reason" label={t('ui:reason')} rules={needed}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
