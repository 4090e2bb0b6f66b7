import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseTask, CaseView } from '../api/types.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ReassignButton } from '../tasks/reassign-button.js';
import { TaskForm } from '../tasks/task-form.js';
import { TaskHolder } from '../tasks/task-holder.js';
import { waitSteps } from './steps.js';

/** The case's open task, to be done here as well as in the inbox; or what it waits for. */
export function CaseTaskPanel({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  if (caseView.status === 'closed') return null;
  if (caseView.tasks.length === 0) {
    const waits = waitSteps.includes(caseView.step);
    const words = waits ? t('waiting', { step: t(`step.${caseView.step}`) }) : t('noTask');
    return (
      <section className="panel">
        <Alert type="info" showIcon title={words} />
      </section>
    );
  }
  return caseView.tasks.map((task) => <OneTask key={task.id} caseView={caseView} task={task} />);
}

function OneTask({ caseView, task }: { caseView: CaseView; task: CaseTask }) {
  const { t } = useTranslation('cases');
  const session = useSession();
  const mayDo = session.roles.some(({ role }) => role === task.role);
  return (
    <section className="panel no-print" aria-label={t('currentTask')}>
      <div className="task-head">
        <h2>
          {t('currentTask')} · {t(`step.${task.step}`)}
        </h2>
        <div className="task-head-actions">
          {mayDo ? <TaskHolder task={task} caseId={caseView.id} /> : <span>{task.holder?.name ?? t('nobody')}</span>}
          {hasRole(session, 'supervisor') && task.role !== 'bankOperator' ? (
            <ReassignButton task={task} caseId={caseView.id} />
          ) : null}
        </div>
      </div>
      {mayDo ? <TaskForm caseView={caseView} task={task} onFinished={() => undefined} /> : null}
    </section>
  );
}
