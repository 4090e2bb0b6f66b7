import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextAfter } from '../inbox/next-after.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { bankTasksQuery } from './bank-desk.queries.js';
import { BankTaskList } from './bank-task-list.js';
import { BankTaskPanel } from './bank-task-panel.js';
import { CardByNumber } from './card-by-number.js';
import '../inbox/inbox.css';
import './bank-desk.css';

/** The bank's window: what waits at the left; the chosen task, and what is entered by card number, at the right. */
export function BankDeskPage() {
  const { t } = useTranslation('bankDesk');
  const query = useInfiniteQuery(bankTasksQuery);
  const [chosenId, choose] = useState<string>();
  const tasks = query.data?.pages.flatMap((page) => page.items);
  const chosen = tasks?.find((task) => task.id === chosenId);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  const step = (by: 1 | -1) => {
    if (!tasks) return;
    const at = tasks.findIndex((task) => task.id === chosenId);
    const next = tasks[at === -1 ? 0 : Math.min(tasks.length - 1, Math.max(0, at + by))];
    if (next) choose(next.id);
  };
  useHotkeys({ j: () => step(1), k: () => step(-1), arrowdown: () => step(1), arrowup: () => step(-1) });
  const goToNext = async () => {
    const next = nextAfter(tasks ?? [], chosenId);
    await query.refetch();
    choose(next);
  };
  return (
    <div className="inbox">
      <h1 className="visually-hidden">{t('title')}</h1>
      <section className="inbox-left" aria-label={t('list')}>
        <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
        <BankTaskList
          tasks={query.error && !tasks ? [] : tasks}
          chosenId={chosenId}
          onChoose={choose}
          onOpen={() => document.querySelector<HTMLElement>('#task-panel')?.focus()}
        />
        <LoadMore query={query} />
      </section>
      <section className="inbox-right bank-desk-right">
        {chosen ? <BankTaskPanel key={chosen.id} task={chosen} onFinished={goToNext} /> : null}
        {!chosen && tasks && tasks.length > 0 ? <p className="quiet">{t('choose')}</p> : null}
        <CardByNumber />
      </section>
    </div>
  );
}
