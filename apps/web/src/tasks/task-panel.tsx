import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Result, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import type { CaseTask, CaseView, InboxTask } from '../api/types.js';
import { CaseFacts } from '../cases/case-facts.js';
import { CaseMoved } from '../cases/case-moved.js';
import { caseQuery } from '../cases/cases.queries.js';
import { PromiseTag } from '../cases/promise-tag.js';
import { CasePapers } from '../papers/case-papers.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { CopyText } from '../ui/copy-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { TaskForm } from './task-form.js';
import { TaskHolder } from './task-holder.js';
import './task-panel.css';

interface Props {
  readonly taskId: string;
  /** The list's row: what is known while the case is being read. */
  readonly known?: InboxTask;
  readonly onFinished: () => void;
}

/** One task with what is needed to do it: whose case, the facts, the form, and the way to the whole case. */
export function TaskPanel({ taskId, known: listed, onFinished }: Props) {
  const { t } = useTranslation('tasks');
  const [sending, setSending] = useState(false);
  const known = useKept(listed, taskId, sending);
  const { data, error, refetch } = useQuery({ ...caseQuery(known?.caseId ?? ''), enabled: Boolean(known) });
  const task = useKept(
    data?.tasks.find((open) => open.id === taskId),
    taskId,
    sending,
  );
  if (!known) return <TaskGone onNext={onFinished} />;
  if (data && isProblem(error, 'access.not-found')) return <CaseMoved number={data.number} />;
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  return (
    <article id="task-panel" className="panel task-panel" tabIndex={-1} aria-label={t(`cases:step.${known.step}`)}>
      <TaskHead known={known} task={task} />
      {!data ? (
        <Skeleton active />
      ) : task ? (
        <TaskBody caseView={data} task={task} onFinished={onFinished} onSending={setSending} />
      ) : null}
      {data && !task ? <TaskGone caseId={data.id} onNext={onFinished} /> : null}
    </article>
  );
}

/**
 * What was seen last, for as long as an answer is awaited: others may tell that the step is done before its own answer
 * comes, and the form that asks for it must not go.
 */
function useKept<Row extends { readonly id: string }>(
  row: Row | undefined,
  id: string,
  keep: boolean,
): Row | undefined {
  const seen = useRef<Row>(undefined);
  if (row || seen.current?.id !== id) seen.current = row;
  return keep ? seen.current : row;
}

function TaskHead({ known, task }: { known: InboxTask; task?: CaseTask }) {
  const { t } = useTranslation('cases');
  return (
    <header className="task-head">
      <div>
        <h2>
          {t(`step.${known.step}`)} · {known.applicant}
        </h2>
        <div className="task-head-line quiet">
          <CopyText text={known.caseNumber} label={t('number')} />
          <span>{t(`type.${known.caseType}`)}</span>
          <PromiseTag promise={known.promise} type={known.caseType} />
        </div>
      </div>
      <div className="task-head-actions">
        {task ? <TaskHolder task={task} caseId={known.caseId} /> : null}
        <OpenCase caseId={known.caseId} />
      </div>
    </header>
  );
}

function OpenCase({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  useHotkeys({ o: () => document.querySelector<HTMLAnchorElement>('#open-case')?.click() });
  return (
    <Link id="open-case" to="/cases/$caseId" params={{ caseId }}>
      <Button size="small" tabIndex={-1}>
        {t('openCase')}
      </Button>
    </Link>
  );
}

interface BodyProps {
  readonly caseView: CaseView;
  readonly task: CaseTask;
  readonly onFinished: () => void;
  readonly onSending: (sending: boolean) => void;
}

function TaskBody({ caseView, task, onFinished, onSending }: BodyProps) {
  return (
    <>
      <CaseFacts caseView={caseView} />
      <TaskForm caseView={caseView} task={task} onFinished={onFinished} onSending={onSending} />
      {caseView.papers.length > 0 ? <CasePapers caseView={caseView} /> : null}
    </>
  );
}

function TaskGone({ caseId, onNext }: { caseId?: string; onNext: () => void }) {
  const { t } = useTranslation('tasks');
  return (
    <Result
      status="info"
      title={t('gone')}
      subTitle={t('goneHint')}
      extra={[
        caseId ? <OpenCase key="case" caseId={caseId} /> : null,
        <Button key="next" type="primary" size="small" onClick={onNext}>
          {t('next')}
        </Button>,
      ]}
    />
  );
}
