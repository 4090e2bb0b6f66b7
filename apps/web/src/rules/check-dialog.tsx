import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { ruleName } from './rule-name.js';
import { type Check, checkRule } from './rules.queries.js';

/** The second person releases or refuses a proposed version. */
export function CheckDialog({ rule, onClose }: { rule: RuleView; onClose: () => void }) {
  const { t } = useTranslation('rules');
  const [form] = Form.useForm<{ reason?: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const isOwn = useSession().staffId === rule.maker.id;
  const submission = useSubmission(checkRule);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('checked'));
    await queries.invalidateQueries({ queryKey: ['rules'] });
    onClose();
  };
  const decide = async (decision: Check['decision']) =>
    settle(await submission.submit({ id: rule.id, decision, reason: form.getFieldValue('reason') ?? '' }));
  const decisions = [
    <Button key="refuse" danger disabled={isOwn || submission.locked} onClick={() => decide('refuse')}>
      {t('refuse')}
    </Button>,
    <Button key="release" type="primary" disabled={isOwn || submission.locked} onClick={() => decide('release')}>
      {t('release')}
    </Button>,
  ];
  return (
    <Modal open title={`${t('check')} · ${ruleName(t, rule.key)}`} onCancel={onClose} footer={decisions}>
      {isOwn ? <Alert className="problem" type="warning" showIcon title={t('ownProposal')} /> : null}
      <SubmissionAlert submission={{ ...submission, again: async () => settle(await submission.again()) }} />
      <dl className="facts facts-one">
        <dt>{t('value')}</dt>
        <dd className="mono">{JSON.stringify(rule.value)}</dd>
        <dt>{t('validFrom')}</dt>
        <dd>{rule.validFrom}</dd>
        <dt>{t('basis')}</dt>
        <dd>{rule.basis}</dd>
        <dt>{t('maker')}</dt>
        <dd>{rule.maker.name}</dd>
      </dl>
      <Form form={form} layout="vertical" disabled={isOwn}>
        <Form.Item name="reason" label={t('refuseReason')}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
