import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api, newRequestId } from '../api/client.js';
import { requestHeader, type SearchResult } from '../api/types.js';
import { CaseTable } from '../cases/case-table.js';
import { PeopleTable } from '../people/people-table.js';
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
