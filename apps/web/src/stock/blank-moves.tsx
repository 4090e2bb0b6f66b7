import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { ListTable } from '../ui/list-table.js';
import { formatDateTime } from '../ui/time.js';
import { CaseLink } from './case-link.js';
import { type BlankMove, blankMovesQuery, type Period } from './stock.queries.js';

/** Every move of blanks in the period, the newest first. */
export function BlankMoves({ office, period }: { office: string | undefined; period: Period }) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  return (
    <>
      <h3>{t('blankMoves')}</h3>
      <ListTable<BlankMove>
        query={useInfiniteQuery(blankMovesQuery(office, period))}
        empty={t('noMoves')}
        rowKey="id"
        columns={[
          { title: t('time'), dataIndex: 'at', minWidth: 144, render: formatDateTime },
          { title: t('item'), dataIndex: 'kind', render: (kind: BlankMove['kind']) => t(`blankMove.${kind}`) },
          { title: t('quantity'), dataIndex: 'quantity', align: 'right' },
          {
            title: t('blankEvidence'),
            key: 'evidence',
            render: (_, { caseId, caseNumber, delivery, listNumber }) =>
              caseId ? (
                <CaseLink id={caseId} number={caseNumber} />
              ) : (
                <span className="mono">{delivery ?? listNumber}</span>
              ),
          },
          { title: t('ui:reason'), dataIndex: 'reason' },
          { title: t('by'), dataIndex: ['by', 'name'] },
          { title: t('cases:office'), dataIndex: 'office', render: officeName },
        ]}
      />
    </>
  );
}
