import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api, newRequestId } from '../api/client.js';
import { type PersonMatch, requestHeader, type SearchResult } from '../api/types.js';
import { CaseTable } from '../cases/case-table.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useSearchWords } from './search-words.js';

const most = 20;

/** What was found: cases first, then people. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const q = useSearchWords();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['search', q],
    queryFn: () => answer(api.POST('/api/search', { params: requestHeader(newRequestId()), body: { q } })),
    enabled: q !== '',
    gcTime: 0,
  });
  return (
    <>
      <PageHeader title={t('title')} note={data ? t(`understood.${data.understoodAs}`) : undefined} />
      {q === '' ? (
        <Empty description={t('again')}>
          <span className="quiet">{t('againHint')}</span>
        </Empty>
      ) : null}
      <ProblemAlert error={error} onRetry={() => refetch()} />
      {isFetching && !data ? <Skeleton active /> : null}
      {data ? <Found result={data} /> : null}
    </>
  );
}

function Found({ result }: { result: SearchResult }) {
  const { t } = useTranslation('search');
  const { cases, people } = result;
  if (cases.length + people.length === 0) {
    return (
      <Empty description={t('nothing')}>
        <span className="quiet">{t('nothingHint')}</span>
      </Empty>
    );
  }
  return (
    <>
      {cases.length > 0 ? (
        <section className="panel">
          <h2>{t('cases', { n: cases.length })}</h2>
          <CaseTable cases={cases} />
        </section>
      ) : null}
      {people.length > 0 ? (
        <section className="panel">
          <h2>{t('people', { n: people.length })}</h2>
          <PeopleTable people={people} />
        </section>
      ) : null}
      {cases.length >= most || people.length >= most ? <p className="quiet">{t('full')}</p> : null}
    </>
  );
}

function PeopleTable({ people }: { people: readonly PersonMatch[] }) {
  const { t } = useTranslation('people');
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...people]}
      columns={[
        {
          title: t('name'),
          key: 'name',
          render: (_, person) => (
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {person.name}
            </Link>
          ),
        },
        { title: t('idNumber'), dataIndex: 'idNumber', className: 'mono' },
        { title: t('sex'), dataIndex: 'sex', render: (sex: string) => t(`sexes.${sex}`, { defaultValue: sex }) },
        { title: t('birthDate'), dataIndex: 'birthDate' },
      ]}
    />
  );
}
