import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useBankName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { actionColumn } from '../ui/action-column.js';
import { type ListQuery, ListTable, rowsOf } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { AgreementDrawer } from './agreement-drawer.js';
import { AgreementState } from './agreement-state.js';
import { type Agreement, agreementsQuery } from './agreements.queries.js';
import { EnterDialog } from './enter-dialog.js';

const route = getRouteApi('/agreements');

/** With which banks the agencies have agreed, and through which accounts (规程 第八条). */
export function AgreementsPage() {
  const { t } = useTranslation('agreements');
  const { agreement: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(agreementsQuery);
  const [entering, setEntering] = useState(false);
  const mayEnter = hasRole(useSession(), 'scheduler');
  const agreements = rowsOf(query);
  const show = (agreement: string | undefined) => navigate({ search: { agreement }, replace: true });
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('hint')}
        actions={
          mayEnter ? (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('enter')}
            </Button>
          ) : null
        }
      />
      <section className="panel">
        <AgreementTable query={query} onShow={show} />
      </section>
      <AgreementDrawer agreement={agreements.find(({ id }) => id === shown)} onClose={() => show(undefined)} />
      {entering ? <EnterDialog onClose={() => setEntering(false)} /> : null}
    </>
  );
}

interface TableProps {
  readonly query: ListQuery<Agreement>;
  readonly onShow: (id: string) => void;
}

function AgreementTable({ query, onShow }: TableProps) {
  const { t } = useTranslation('agreements');
  const [agencyName, bankName] = [useAgencyName(), useBankName()];
  return (
    <ListTable
      query={query}
      empty={`${t('none')} · ${t('noneHint')}`}
      rowKey="id"
      columns={[
        { title: t('agencies:agency'), dataIndex: 'agency', render: agencyName },
        { title: t('agencies:bank'), dataIndex: 'bank', render: bankName },
        { title: t('number'), dataIndex: 'number', className: 'mono' },
        { title: t('signedOn'), dataIndex: 'signedOn' },
        {
          title: t('fromDay'),
          key: 'from',
          render: (_, { fromDay, toDay }) => `${fromDay} ${toDay ? t('toDay', { day: toDay }) : ''}`,
        },
        {
          title: t('accounts'),
          dataIndex: 'accounts',
          render: (accounts: Agreement['accounts']) =>
            accounts.map(({ use }) => <Tag key={use}>{t(`use.${use}`)}</Tag>),
        },
        { title: t('stateLabel'), key: 'state', render: (_, one) => <AgreementState agreement={one} /> },
        actionColumn<Agreement>(
          t('open'),
          ({ id }) => onShow(id),
          ({ number }) => number,
        ),
      ]}
    />
  );
}
