import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { compareLines, linesOf } from './rule-rows.js';
import { type RuleParts, type RuleShape, shapeOf } from './rule-shape.js';
import { type Check, checkRule } from './rules.queries.js';
import { useRuleName } from './use-rule-name.js';

interface Props {
  readonly rule: RuleView;
  /** The version that the proposed one would follow; none for the first of its rule. */
  readonly inForce: RuleView | undefined;
  readonly shapes: readonly RuleShape[];
  readonly onClose: () => void;
}

/** The second person releases or refuses a proposed version. */
export function CheckDialog({ rule, inForce, shapes, onClose }: Props) {
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
    <Modal
      open
      width={720}
      title={`${t('check')} · ${useRuleName(shapes)(rule.key)}`}
      onCancel={onClose}
      footer={decisions}
    >
      {isOwn ? <Alert className="problem" type="warning" showIcon title={t('ownProposal')} /> : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Difference before={inForce?.value} after={rule.value} shape={shapeOf(shapes, rule.key)} />
      <dl className="facts facts-one">
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

interface DifferenceProps {
  readonly before: unknown;
  readonly after: unknown;
  readonly shape: RuleShape | undefined;
}

/** What is in force and what is proposed, side by side; what differs stands out. */
function Difference({ before, after, shape }: DifferenceProps) {
  const { t, i18n } = useTranslation('rules');
  if (!shape) return null;
  const lines = (value: unknown) => linesOf(t, i18n.language, shape.fields, (value ?? {}) as RuleParts);
  const compared = compareLines(before === undefined ? [] : lines(before), lines(after));
  return (
    <Table
      size="small"
      className="problem"
      rowKey="key"
      pagination={false}
      dataSource={compared}
      rowClassName={(line) => (line.before === line.after ? '' : 'rule-changed')}
      columns={[
        { title: t('part'), dataIndex: 'label' },
        { title: t('inForce'), dataIndex: 'before', render: (text?: string) => text ?? t('ui:none') },
        { title: t('state.proposed'), dataIndex: 'after', render: (text?: string) => text ?? t('ui:none') },
      ]}
    />
  );
}
