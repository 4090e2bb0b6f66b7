import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { ListTable } from '../ui/list-table.js';
import { formatMoney } from '../ui/money.js';
import { lineColumn } from './line-column.js';
import { type AgreedLine, agreedQuery } from './reconciliations.queries.js';

/** Lines on which both sides say the same. */
export function AgreedTable({ id }: { id: string }) {
  const { t } = useTranslation('reconciliations');
  const insuranceName = useInsuranceName();
  const query = useInfiniteQuery(agreedQuery(id));
  return (
    <ListTable
      query={query}
      empty={t('none.agreed')}
      rowKey="n"
      columns={[
        lineColumn<AgreedLine>(t, insuranceName),
        { title: t('amount'), dataIndex: 'net', align: 'right', render: formatMoney },
        { title: t('serial'), dataIndex: 'serial', className: 'mono' },
        { title: t('day'), dataIndex: 'bookedOn' },
      ]}
    />
  );
}
