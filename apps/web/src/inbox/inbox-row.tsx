import { useTranslation } from 'react-i18next';
import type { InboxTask } from '../api/types.js';
import { PromiseTag, UrgencyMark } from '../cases/promise-tag.js';
import { useSession } from '../session/session.queries.js';
import { formatDate } from '../ui/time.js';

interface Props {
  readonly task: InboxTask;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One task: whose, what, how pressing, who holds it. */
export function InboxRow({ task, chosen, onChoose }: Props) {
  const { t } = useTranslation('inbox');
  const me = useSession().staffId;
  const holder = task.holder
    ? task.holder.id === me
      ? t('tasks:heldByMe')
      : t('tasks:heldBy', { name: task.holder.name })
    : t('cases:nobody');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of all rows
    <div
      id={`task-${task.id}`}
      data-task={task.id}
      role="option"
      aria-selected={chosen}
      className={`inbox-row${chosen ? ' chosen' : ''}`}
      onClick={onChoose}
    >
      <div className="inbox-row-line">
        <strong>{task.applicant}</strong>
        <span className="inbox-row-step">{t(`cases:step.${task.step}`)}</span>
        <TaskUrgency task={task} />
      </div>
      <div className="inbox-row-line quiet">
        <span className="inbox-row-type">{t(`cases:type.${task.caseType}`)}</span>
        <span className="mono">{task.caseNumber}</span>
        <span className={task.holder?.id === me ? 'inbox-row-holder mine' : 'inbox-row-holder'}>{holder}</span>
      </div>
    </div>
  );
}

/** A late step says so before the promise does; before acceptance the step's own limit counts. */
function TaskUrgency({ task }: { task: InboxTask }) {
  const { t } = useTranslation('inbox');
  const day = formatDate(task.urgentAt).slice(5);
  if (task.promise?.overdue || (task.promise && !task.late))
    return <PromiseTag promise={task.promise} type={task.caseType} />;
  if (task.late) return <UrgencyMark urgency="late">{t('lateSince', { day })}</UrgencyMark>;
  return <UrgencyMark urgency="none">{t('dueBy', { day })}</UrgencyMark>;
}
