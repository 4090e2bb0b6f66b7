import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask } from '../api/types.js';
import { InboxRow } from './inbox-row.js';

interface Props {
  readonly tasks: readonly InboxTask[];
  readonly chosenId?: string;
  readonly loading: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The tasks as one list box: arrows or j/k choose, Enter goes to the task. `children` is shown when it is empty. */
export function InboxList({ tasks, chosenId, loading, onChoose, onOpen, children }: Props) {
  const { t } = useTranslation('inbox');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(`[data-task="${chosenId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  if (loading) return <Skeleton active className="inbox-skeleton" paragraph={{ rows: 8 }} title={false} />;
  if (tasks.length === 0) return <div className="inbox-empty">{children}</div>;
  return (
    <div
      ref={box}
      className="inbox-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={chosenId ? `task-${chosenId}` : undefined}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      {tasks.map((task) => (
        <InboxRow key={task.id} task={task} chosen={task.id === chosenId} onChoose={() => onChoose(task.id)} />
      ))}
    </div>
  );
}
