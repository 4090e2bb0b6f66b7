import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { actionColumn } from '../ui/action-column.js';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { type Arrear, type ArrearsFilters, arrearsQuery } from './arrears.queries.js';
import { CallSheet } from './call-sheet.js';

const mostOnSheet = 100;

interface Props {
  readonly filters: ArrearsFilters;
  readonly group: string;
  readonly title: string;
  readonly onShow: (dueId: string) => void;
}

/** The dues of one employer, place or reason; those ticked go onto a call sheet. */
export function ArrearsLines({ filters, group, title, onShow }: Props) {
  const { t } = useTranslation('arrears');
  const query = useInfiniteQuery(arrearsQuery(filters, group));
  const [chosen, setChosen] = useState<Arrear[]>([]);
  const [calling, setCalling] = useState(false);
  const mayCall = hasRole(useSession(), 'scheduler');
  const isTooMany = chosen.length > mostOnSheet;
  return (
    <>
      <Lines query={query} onShow={onShow} {...(mayCall ? { chosen, onChoose: setChosen } : {})} />
      {mayCall && chosen.length > 0 ? (
        <Space style={{ marginTop: 8 }}>
          <Button type="primary" disabled={isTooMany} onClick={() => setCalling(true)}>
            {t('callSheet', { n: chosen.length })}
          </Button>
          {isTooMany ? <span className="quiet">{t('mostSelected')}</span> : null}
        </Space>
      ) : null}
      {calling ? <CallSheet arrears={chosen} title={title} onClose={() => setCalling(false)} /> : null}
    </>
  );
}

interface LinesProps {
  readonly query: ListQuery<Arrear>;
  readonly onShow: (dueId: string) => void;
  readonly chosen?: Arrear[];
  readonly onChoose?: (arrears: Arrear[]) => void;
}

function Lines({ query, onShow, chosen, onChoose }: LinesProps) {
  const { t } = useTranslation('arrears');
  const insuranceName = useInsuranceName();
  return (
    <ListTable
      query={query}
      empty={t('empty')}
      rowKey="dueId"
      {...(chosen && onChoose
        ? {
            rowSelection: {
              selectedRowKeys: chosen.map(({ dueId }) => dueId),
              onChange: (_: unknown, rows: Arrear[]) => onChoose(rows),
              getCheckboxProps: ({ name, period }: Arrear) => ({ 'aria-label': `${name} ${period}` }) as object,
              getTitleCheckboxProps: () => ({ 'aria-label': t('ui:all') }) as object,
            },
          }
        : {})}
      columns={[
        { title: t('person'), dataIndex: 'name' },
        { title: t('insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('period'), dataIndex: 'period', render: formatPeriod },
        { title: t('principal'), dataIndex: 'principal', align: 'right', className: 'mono', render: formatMoney },
        { title: t('reason'), key: 'reason', render: (_, { reason }) => reason.meaning || reason.code },
        { title: t('since'), dataIndex: 'since' },
        { title: t('contacts'), key: 'contacts', render: (_, arrear) => <Contacts arrear={arrear} /> },
        actionColumn<Arrear>(t('details'), ({ dueId }) => onShow(dueId)),
      ]}
    />
  );
}

function Contacts({ arrear }: { arrear: Arrear }) {
  const { t } = useTranslation('arrears');
  const { contacts: n, lastContact } = arrear;
  return (
    <>
      {lastContact ? t('lastContact', { n, result: t(`result.${lastContact.result}`) }) : t('notAsked')}{' '}
      {arrear.underWay ? <Tag color="processing">{t('underWay')}</Tag> : null}
      {arrear.waiverProposed ? <Tag color="warning">{t('waiverProposed')}</Tag> : null}
    </>
  );
}
