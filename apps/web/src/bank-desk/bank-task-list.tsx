import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { UrgencyMark } from '../cases/promise-tag.js';
import { formatDate } from '../ui/time.js';
import type { BankTask } from './bank-desk.queries.js';

interface Props {
  readonly tasks: readonly BankTask[] | undefined;
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
}

/** The bank's tasks as one list box: arrows or j/k choose, Enter goes to the task. */
export function BankTaskList({ tasks, chosenId, onChoose, onOpen }: Props) {
  const { t } = useTranslation('bankDesk');
  if (!tasks) return <Skeleton active className="inbox-skeleton" title={false} paragraph={{ rows: 6 }} />;
  if (tasks.length === 0) {
    return (
      <Empty className="inbox-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')}>
        <span className="quiet">{t('emptyHint')}</span>
      </Empty>
    );
  }
  return (
    <div
      className="inbox-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={chosenId ? `task-${chosenId}` : undefined}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      {tasks.map((task) => (
        <BankTaskRow key={task.id} task={task} chosen={task.id === chosenId} onChoose={() => onChoose(task.id)} />
      ))}
    </div>
  );
}

function BankTaskRow({ task, chosen, onChoose }: { task: BankTask; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('bankDesk');
  const day = formatDate(task.urgentAt).slice(5);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of all rows
    <div
      id={`task-${task.id}`}
      role="option"
      aria-selected={chosen}
      className={`inbox-row${chosen ? ' chosen' : ''}`}
      onClick={onChoose}
    >
      <div className="inbox-row-line">
        <strong>{task.holder}</strong>
        <span className="inbox-row-step">{t(`cases:step.${task.step}`)}</span>
        <UrgencyMark urgency={task.late ? 'late' : 'none'}>{t(task.late ? 'late' : 'dueBy', { day })}</UrgencyMark>
      </div>
      <div className="inbox-row-line quiet">
        <span className="inbox-row-type">{t(`cases:type.${task.caseType}`)}</span>
        <span className="mono">{task.caseNumber}</span>
        <span className="mono">{task.card.cardNumber}</span>
      </div>
    </div>
  );
}
