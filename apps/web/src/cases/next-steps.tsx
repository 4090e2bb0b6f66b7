import { useTranslation } from 'react-i18next';
import type { CaseView, TimelineView } from '../api/types.js';
import { formatDay, formatTime } from '../ui/time.js';

interface Props {
  readonly caseView: CaseView;
  readonly next: TimelineView['next'];
}

/** The end of the story: what the case waits for now, and what the clock will do by itself. */
export function NextSteps({ caseView, next }: Props) {
  const { t } = useTranslation('cases');
  if (caseView.status === 'closed') return <li className="story-next">{t('nothingNext')}</li>;
  return (
    <li className="story-next">
      <strong>{t('nextSteps')}</strong>
      <ul>
        {caseView.tasks.map((task) => (
          <li key={task.id}>
            {t('waitingTask', { step: t(`step.${task.step}`), holder: task.holder?.name ?? t('nobody') })}
          </li>
        ))}
        {caseView.tasks.length === 0 ? <li>{t('waitingOutside', { step: t(`step.${caseView.step}`) })}</li> : null}
        {next.map((due) => (
          <li key={due.kind + due.dueAt} className="quiet">
            {due.state === 'paused' ? t('paused') : `${formatDay(due.dueAt)} ${formatTime(due.dueAt)}`}{' '}
            <DueWord kind={due.kind} />
            {due.provisional ? t('provisional') : ''}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Kinds of due dates: `promise.<percent>`, `remind:<step>`, `expire:<step>`. */
function DueWord({ kind }: { kind: string }) {
  const { t } = useTranslation('cases');
  const [name = '', about = ''] = kind.split(/[.:]/);
  if (name === 'promise') return about === '100' ? t('due.promiseEnd') : t('due.promise', { percent: about });
  return t(`due.${name}`, { step: t(`step.${about}`), defaultValue: kind });
}
