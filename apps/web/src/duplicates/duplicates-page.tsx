import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Empty, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type PersonPair, pairStates, pairsQuery } from './duplicates.queries.js';
import { JudgeDialog, type Judgement } from './judge-dialog.js';
import { PairCard } from './pair-card.js';

const route = getRouteApi('/duplicates');

/** People who may be on record twice: both records side by side, and what two people decide. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const { state = 'suspected' } = route.useSearch();
  const navigate = useNavigate({ from: '/duplicates' });
  const [judging, setJudging] = useState<{ pair: PersonPair; judgement: Judgement }>();
  const query = useInfiniteQuery(pairsQuery(state));
  const pairs = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Segmented
            value={state}
            options={pairStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(value) => navigate({ search: { state: value } })}
          />
        }
      />
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      {query.isPending && !query.error ? <Skeleton active /> : null}
      {query.data && pairs.length === 0 ? (
        <section className="panel">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`none.${state}`)} />
        </section>
      ) : null}
      {pairs.map((pair) => (
        <PairCard key={pair.id} pair={pair} onJudge={(judgement) => setJudging({ pair, judgement })} />
      ))}
      <LoadMore query={query} />
      {judging ? <JudgeDialog {...judging} onClose={() => setJudging(undefined)} /> : null}
    </>
  );
}
