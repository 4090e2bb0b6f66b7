import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeSelect } from '../places/office-select.js';
import { type StockTab, stockTabs } from '../routes-search.js';
import { useSession } from '../session/session.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { Arriving } from './arriving.js';
import { Balance } from './balance.js';
import { Blanks } from './blanks.js';
import { CountForm } from './count-form.js';
import { Kept } from './kept.js';
import { Lists } from './lists.js';
import { Shelf } from './shelf.js';
import { Temporary } from './temporary.js';

const route = getRouteApi('/stock');

/** The cards in an office's hands: arriving, on the shelf, lent, kept for destruction; their balance and their count. */
export function StockPage() {
  const { t } = useTranslation('stock');
  const { tab = 'arriving', office, overdue = false, atBank = false, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const own = useSession().roles.find((reach) => reach.office)?.office ?? undefined;
  const chosen = office ?? own;
  const change = (next: Partial<ReturnType<typeof route.useSearch>>) =>
    navigate({ search: (old) => ({ ...old, ...next }) });
  const onOverdue = (only: boolean) => change({ overdue: only || undefined });
  const panes: Record<StockTab, ReactNode> = {
    arriving: <Arriving office={chosen} />,
    shelf: <Shelf office={chosen} overdue={overdue} onOverdue={onOverdue} />,
    temporary: <Temporary office={chosen} overdue={overdue} onOverdue={onOverdue} />,
    blanks: (
      <Blanks office={chosen} period={{ from, to }} onPeriod={change} onListed={() => change({ tab: 'lists' })} />
    ),
    kept: (
      <Kept
        // What was ticked belongs to one office and place.
        key={`${chosen} ${atBank}`}
        office={chosen}
        atBank={atBank}
        onAtBank={(only) => change({ atBank: only || undefined })}
        onListed={() => change({ tab: 'lists' })}
      />
    ),
    lists: <Lists office={chosen} />,
    balance: <Balance office={chosen} period={{ from, to }} onPeriod={change} />,
    count: <CountForm office={chosen} />,
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<OfficeSelect value={chosen} onChange={(next) => change({ office: next })} />}
      />
      <section className="panel">
        <Tabs
          activeKey={tab}
          destroyOnHidden
          onChange={(next) => change({ tab: next as StockTab, overdue: undefined, atBank: undefined })}
          items={stockTabs.map((key) => ({ key, label: t(`tab.${key}`), children: panes[key] }))}
        />
      </section>
    </>
  );
}
