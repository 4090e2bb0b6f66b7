import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refunds } from '../refunds/refunds.js';
import { PageHeader } from '../ui/page-header.js';
import { ArrearDrawer } from './arrear-drawer.js';
import { type ArrearsFilters, arrearsTabs } from './arrears.queries.js';
import { Waivers } from './waivers.js';
import { Worklist } from './worklist.js';

const route = getRouteApi('/arrears');

/** 拖欠: who owes what since the window closed, who asked, what two people waived, and what is given back (规程 第十四条). */
export function ArrearsPage() {
  const { t } = useTranslation('arrears');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: ArrearsFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const panes = {
    worklist: <Worklist filters={filters} set={set} />,
    waivers: <Waivers filters={filters} set={set} />,
    refunds: <Refunds state={filters.refund} onState={(refund) => set({ refund })} />,
  };
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Tabs
          activeKey={filters.tab ?? 'worklist'}
          destroyOnHidden
          onChange={(tab) => set({ tab: tab === 'waivers' || tab === 'refunds' ? tab : undefined })}
          items={arrearsTabs.map((key) => ({ key, label: t(`tab.${key}`), children: panes[key] }))}
        />
      </section>
      <ArrearDrawer dueId={filters.due} onClose={() => set({ due: undefined })} />
    </>
  );
}
