import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from '../ui/enter-submits.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { judgePair, type PersonPair } from './duplicates.queries.js';

export type Judgement = 'propose' | 'merge' | 'different';

interface Entry {
  readonly keepId: string;
  readonly reason: string;
}

interface Props {
  readonly pair: PersonPair;
  readonly judgement: Judgement;
  readonly onClose: () => void;
}

/** Which record stays (first person), the merge itself (second person), or that they are two people; each with a reason. */
export function JudgeDialog({ pair, judgement, onClose }: Props) {
  const { t } = useTranslation('duplicates');
  const [form] = Form.useForm<Entry>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(judgePair);
  useFieldProblem(form, submission.error);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t(`done.${judgement}`));
    await queries.invalidateQueries({ queryKey: ['duplicates'] });
    onClose();
  };
  const needed = [{ required: true, whitespace: true, message: t('ui:reasonMissing') }];
  return (
    <Modal
      open
      title={t(judgement)}
      okText={t(judgement)}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      {judgement === 'merge' ? <Alert className="problem" type="warning" showIcon title={t('mergeHint')} /> : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ keepId: pair.first.cards.length >= pair.second.cards.length ? pair.first.id : pair.second.id }}
        onFinish={async ({ keepId, reason }) =>
          settle(
            await submission.submit(
              judgement === 'propose'
                ? { id: pair.id, kind: judgement, keepId, reason }
                : { id: pair.id, kind: judgement, reason },
            ),
          )
        }
      >
        {judgement === 'propose' ? (
          <Form.Item name="keepId" label={t('keep')}>
            <Radio.Group className="stack">
              {[pair.first, pair.second].map((side) => (
                <Radio key={side.id} value={side.id}>
                  {side.name} <span className="mono">{side.idNumber}</span>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
        ) : null}
        <Form.Item name="reason" label={t('ui:reason')} rules={needed}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <EnterSubmits />
      </Form>
    </Modal>
  );
}
