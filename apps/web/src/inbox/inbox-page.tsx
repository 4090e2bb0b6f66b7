import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../shell/hotkeys.js';
import { TaskPanel } from '../tasks/task-panel.js';
import { inboxQuery } from '../tasks/tasks.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { InboxFilterBar } from './inbox-filter-bar.js';
import { InboxList } from './inbox-list.js';
import { nextAfter } from './next-after.js';
import { useInboxChanges } from './use-inbox-changes.js';
import './inbox.css';

const route = getRouteApi('/inbox');

/** The clerk's day: the list at the left, most urgent first; the chosen task at the right. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { task: chosenId, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(inboxQuery(filters));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const changes = useInboxChanges(tasks, query.dataUpdatedAt, query.refetch);
  const chosen = tasks.find((task) => task.id === chosenId);

  useEffect(() => {
    document.title = t('title');
  }, [t]);

  const choose = (id: string | undefined) => navigate({ search: (old) => ({ ...old, task: id }), replace: true });
  const step = (by: 1 | -1) => {
    const at = tasks.findIndex((task) => task.id === chosenId);
    const next = tasks[at === -1 ? 0 : Math.min(tasks.length - 1, Math.max(0, at + by))];
    if (next) choose(next.id);
  };
  const focusTask = () => document.querySelector<HTMLElement>('#task-panel')?.focus();
  useHotkeys({ j: () => step(1), k: () => step(-1), arrowdown: () => step(1), arrowup: () => step(-1) });

  const goToNext = async () => {
    const next = nextAfter(tasks, chosenId);
    changes.forget(chosenId);
    await query.refetch();
    choose(next);
  };

  return (
    <div className="inbox">
      <h1 className="visually-hidden">{t('title')}</h1>
      <section className="inbox-left" aria-label={t('list')}>
        <InboxFilterBar filters={filters} count={tasks.length} more={query.hasNextPage} />
        {changes.count > 0 ? (
          <Button type="primary" ghost block size="small" aria-live="polite" onClick={() => query.refetch()}>
            {t('ui:updated', { n: changes.count })}
          </Button>
        ) : null}
        <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
        <InboxList tasks={tasks} chosenId={chosenId} onChoose={choose} onOpen={focusTask} loading={query.isPending}>
          <EmptyInbox
            filtered={Boolean(filters.type || filters.step || filters.late || filters.office || filters.mine)}
          />
        </InboxList>
        <LoadMore query={query} />
      </section>
      <section className="inbox-right">
        {chosenId ? (
          <TaskPanel key={chosenId} taskId={chosenId} known={chosen} onFinished={goToNext} />
        ) : (
          <Empty className="inbox-choose" description={t('choose')}>
            <span className="quiet">{t('chooseHint')}</span>
          </Empty>
        )}
      </section>
    </div>
  );
}

function EmptyInbox({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('inbox');
  const navigate = route.useNavigate();
  if (filtered) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('emptyFiltered')}>
        <Button size="small" onClick={() => navigate({ search: {} })}>
          {t('clear')}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')}>
      <span className="quiet">{t('emptyHint')}</span>
    </Empty>
  );
}
