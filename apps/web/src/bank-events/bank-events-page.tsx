import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/page-header.js';
import { type EventTab, eventTabs } from './bank-events.queries.js';
import { EventFiles } from './event-files.js';
import { EventList } from './event-list.js';

const route = getRouteApi('/bank-events');

/** What banks told of their side of the cards, what found no card, and the files of it (附件1 第十三条, 第十四条). */
export function BankEventsPage() {
  const { t } = useTranslation('bankEvents');
  const { tab = 'unmatched', file } = route.useSearch();
  const navigate = route.useNavigate();
  const content = (name: EventTab) => {
    if (name !== 'files') return <EventList key={name} state={name === 'unmatched' ? name : undefined} />;
    return <EventFiles open={file} onOpen={(id) => navigate({ search: { tab: 'files', file: id }, replace: true })} />;
  };
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Tabs
          activeKey={tab}
          destroyOnHidden
          onChange={(name) => navigate({ search: { tab: name as EventTab }, replace: true })}
          items={eventTabs.map((name) => ({ key: name, label: t(`tab.${name}`), children: content(name) }))}
        />
      </section>
    </>
  );
}
