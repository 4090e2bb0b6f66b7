import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Reconciliation } from './reconciliations.queries.js';

const colours: Record<Reconciliation['state'], string> = {
  waiting: 'default',
  differences: 'error',
  agreed: 'success',
};

/** Where a month stands; whether its statement is overdue stands beside it. */
export function StateTag({ month }: { month: Pick<Reconciliation, 'state' | 'overdueSince'> }) {
  const { t } = useTranslation('reconciliations');
  return (
    <>
      <Tag color={colours[month.state]}>{t(`state.${month.state}`)}</Tag>
      {month.overdueSince ? <Tag color="error">{t('overdue')}</Tag> : null}
    </>
  );
}
