import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { OfficeSelect } from '../places/office-select.js';
import { useSession } from '../session/session.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { Arriving } from './arriving.js';
import { CountForm } from './count-form.js';
import { Shelf } from './shelf.js';

const route = getRouteApi('/stock');

/** The office's shelf: cards arriving, cards waiting to be collected, and the count. */
export function StockPage() {
  const { t } = useTranslation('stock');
  const { tab = 'arriving', office } = route.useSearch();
  const navigate = route.useNavigate();
  const own = useSession().roles.find((reach) => reach.office)?.office ?? undefined;
  const chosen = office ?? own;
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
          onChange={(next) => navigate({ search: (old) => ({ ...old, tab: next as typeof tab }) })}
          items={[
            { key: 'arriving', label: t('arriving'), children: <Arriving office={chosen} /> },
            { key: 'shelf', label: t('shelf'), children: <Shelf office={chosen} /> },
            { key: 'count', label: t('count'), children: <CountForm office={chosen} /> },
          ]}
        />
      </section>
    </>
  );
}
