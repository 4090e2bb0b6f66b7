import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { EnterSubmits } from '../ui/enter-submits.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { type DestructionList, decideList, type ListDecision } from './stock.queries.js';

interface Entry {
  readonly counted?: number;
  readonly countedBlanks?: number;
  readonly reason?: string;
}

interface Props {
  readonly list: DestructionList;
  readonly decision: ListDecision['decision'];
  readonly onClose: () => void;
}

/** The second person counts before anything is destroyed; a refusal says why; the maker withdraws. */
export function DecideDialog({ list, decision, onClose }: Props) {
  const { t } = useTranslation('stock');
  const [form] = Form.useForm<Entry>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(decideList);
  useFieldProblem(form, submission.error);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t(`decided.${decision}`));
    await queries.invalidateQueries({ queryKey: ['stock'] });
    onClose();
  };
  const said = ({ counted = 0, countedBlanks = 0, reason = '' }: Entry): ListDecision => {
    if (decision === 'withdraw') return { id: list.id, decision };
    return decision === 'confirm'
      ? { id: list.id, decision, counted, countedBlanks, reason }
      : { id: list.id, decision, reason };
  };
  const isNeeded = decision === 'refuse';
  return (
    <Modal
      open
      title={t(`decide.${decision}`)}
      okText={t(`decide.${decision}`)}
      okButtonProps={{ loading: submission.state === 'sending', danger: decision === 'confirm' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t(`decideHint.${decision}`)}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        onFinish={async (entry) => settle(await submission.submit(said(entry)))}
      >
        {decision === 'confirm' && list.cards > 0 ? (
          <Form.Item name="counted" label={t('countedCards')} rules={[{ required: true, message: t('ui:required') }]}>
            <InputNumber autoFocus min={0} max={1000} precision={0} />
          </Form.Item>
        ) : null}
        {decision === 'confirm' && list.blanks > 0 ? (
          <Form.Item
            name="countedBlanks"
            label={t('countedSpoiled')}
            rules={[{ required: true, message: t('ui:required') }]}
          >
            <InputNumber autoFocus={list.cards === 0} min={0} max={10_000} precision={0} />
          </Form.Item>
        ) : null}
        {decision === 'withdraw' ? null : (
          <Form.Item
            name="reason"
            label={isNeeded ? t('ui:reason') : t('note')}
            rules={[{ required: isNeeded, whitespace: isNeeded, message: t('ui:reasonMissing') }]}
          >
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
        <EnterSubmits />
      </Form>
    </Modal>
  );
}
