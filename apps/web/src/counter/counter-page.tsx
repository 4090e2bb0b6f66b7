import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockQuery } from '../clock/clock.queries.js';
import { OfficeSelect } from '../places/office-select.js';
import { useSession } from '../session/session.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { formatDate } from '../ui/time.js';
import { type CounterTab, counterTabs } from './counter.queries.js';
import { JudgeDialog, type Judged } from './judge-dialog.js';
import { Receipts } from './receipts.js';
import { SettleForm } from './settle-form.js';
import { Sheets } from './sheets.js';
import { Voids } from './voids.js';

const route = getRouteApi('/counter');

/** The money of a window: receipts of a day, mistakes voided by two people, the day's end. */
export function CounterPage() {
  const { t } = useTranslation('counter');
  const { tab = 'receipts', office, day } = route.useSearch();
  const navigate = route.useNavigate();
  const [judged, setJudged] = useState<Judged>();
  const today = formatDate(useQuery(clockQuery).data?.now);
  const own = useSession().roles.find((reach) => reach.office)?.office ?? undefined;
  const chosen = office ?? own;
  const onDay = (next: string) => navigate({ search: (old) => ({ ...old, day: next || undefined }) });
  const panes: Record<CounterTab, ReactNode> = {
    receipts: <Receipts office={chosen} day={day ?? today} onDay={onDay} onJudge={setJudged} />,
    voids: <Voids office={chosen} onJudge={setJudged} />,
    settle: <SettleForm office={chosen} today={today} />,
    sheets: <Sheets office={chosen} day={day} onDay={onDay} onJudge={setJudged} />,
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <OfficeSelect value={chosen} onChange={(next) => navigate({ search: (old) => ({ ...old, office: next }) })} />
        }
      />
      <section className="panel">
        <Tabs
          activeKey={tab}
          destroyOnHidden
          onChange={(next) => navigate({ search: (old) => ({ ...old, tab: next as CounterTab, day: undefined }) })}
          items={counterTabs.map((key) => ({ key, label: t(`tab.${key}`), children: panes[key] }))}
        />
      </section>
      {judged ? <JudgeDialog judged={judged} onClose={() => setJudged(undefined)} /> : null}
    </>
  );
}
