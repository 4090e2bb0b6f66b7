import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Skeleton, Table, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useBankName } from '../agencies/agencies.queries.js';
import { formatPeriod } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { AgreedTable } from './agreed-table.js';
import { DifferenceBar } from './difference-bar.js';
import { DifferencesTable } from './differences-table.js';
import { MovementsTable } from './movements-table.js';
import { type ReconciliationDetail, reconciliationQuery, type Tab, tabs } from './reconciliations.queries.js';
import { StateTag } from './state-tag.js';
import { Totals } from './totals.js';

const route = getRouteApi('/reconciliations/$id');

/** One month of one account: what agrees, what differs, what nobody knows yet, and who decided what. */
export function ReconciliationPage() {
  const { t } = useTranslation('reconciliations');
  const { id } = route.useParams();
  const [agencyName, bankName] = [useAgencyName(), useBankName()];
  const { data, error, refetch } = useQuery(reconciliationQuery(id));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <PageHeader
        title={t('monthTitle', {
          month: formatPeriod(data.month),
          agency: agencyName(data.agency),
          bank: bankName(data.bank),
        })}
        note={<StateTag month={data} />}
        actions={
          <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <section className="panel">
        {data.overdueSince ? (
          <Alert
            className="problem"
            type="error"
            showIcon
            title={`${t('overdueSince')} ${formatDateTime(data.overdueSince)}`}
          />
        ) : null}
        {data.statement ? <DifferenceBar month={data} /> : <Alert type="info" showIcon title={t('waitingHint')} />}
        <Totals month={data} />
      </section>
      {data.statement ? <Lines month={data} /> : null}
      <Story month={data} />
    </>
  );
}

/** The tabs stand in the order in which people work: what is open comes first. */
function Lines({ month }: { month: ReconciliationDetail }) {
  const { t } = useTranslation('reconciliations');
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = countsOf(month);
  const first = tabs.find((one) => counts[one].open > 0) ?? 'agreed';
  return (
    <section className="panel">
      <Tabs
        destroyOnHidden
        activeKey={tab ?? first}
        onChange={(key) => navigate({ search: { tab: key as Tab }, replace: true })}
        items={tabs
          .filter((one) => one !== 'opening' || counts.opening.all > 0)
          .map((one) => ({
            key: one,
            label: (
              <span className={counts[one].open > 0 ? 'left-to-settle' : ''}>
                {t(`tab.${one}`)} {counts[one].open > 0 ? `${counts[one].open} / ` : ''}
                {counts[one].all}
              </span>
            ),
            children: <TabLines id={month.id} tab={one} />,
          }))}
      />
    </section>
  );
}

function TabLines({ id, tab }: { id: string; tab: Tab }) {
  if (tab === 'agreed') return <AgreedTable id={id} />;
  return tab === 'movements' ? <MovementsTable id={id} /> : <DifferencesTable id={id} kind={tab} />;
}

function countsOf(month: ReconciliationDetail): Record<Tab, { readonly all: number; readonly open: number }> {
  const of = (kind: Tab) => {
    const found = month.kinds.find((one) => one.kind === kind);
    return { all: found?.count ?? 0, open: found?.open ?? 0 };
  };
  return {
    amount: of('amount'),
    ours_only: of('ours_only'),
    bank_only: of('bank_only'),
    double: of('double'),
    opening: of('opening'),
    movements: { all: month.movements, open: month.unclassified },
    agreed: { all: month.agreed.lines, open: 0 },
  };
}

function Story({ month }: { month: ReconciliationDetail }) {
  const { t } = useTranslation('reconciliations');
  return (
    <section className="panel">
      <h2>{t('story')}</h2>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        showHeader={false}
        dataSource={month.events}
        columns={[
          { key: 'at', dataIndex: 'at', render: formatDateTime, width: 170 },
          { key: 'kind', dataIndex: 'kind', render: (kind: string) => t(`event.${kind}`, { defaultValue: kind }) },
          {
            key: 'actor',
            render: (_, { actor }) => (actor.id === 'system' ? t('rounds:bySystem') : actor.name),
          },
          { key: 'reason', dataIndex: 'reason' },
        ]}
      />
    </section>
  );
}
