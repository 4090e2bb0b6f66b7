import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '../api/types.js';
import { useSession } from '../session/session.queries.js';
import { DecisionDialog } from '../ui/decision-dialog.js';
import { compareLines, linesOf } from './rule-rows.js';
import { type RuleParts, type RuleShape, shapeOf } from './rule-shape.js';
import { checkRule } from './rules.queries.js';
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
  const nameOf = useRuleName(shapes);
  const isOwn = useSession().staffId === rule.maker.id;
  return (
    <DecisionDialog
      width={720}
      title={`${t('check')} · ${nameOf(rule.key)}`}
      words={{ release: t('release'), refuse: t('refuse'), reason: t('refuseReason') }}
      own={isOwn ? t('ownProposal') : undefined}
      send={(entry, requestId) => checkRule({ id: rule.id, ...entry }, requestId)}
      said={{ release: t('checked'), refuse: t('checked') }}
      rereads={['rules']}
      onClose={onClose}
    >
      <Difference before={inForce?.value} after={rule.value} shape={shapeOf(shapes, rule.key)} />
      <dl className="facts facts-one">
        <dt>{t('validFrom')}</dt>
        <dd>{rule.validFrom}</dd>
        <dt>{t('basis')}</dt>
        <dd>{rule.basis}</dd>
        <dt>{t('maker')}</dt>
        <dd>{rule.maker.name}</dd>
      </dl>
    </DecisionDialog>
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
