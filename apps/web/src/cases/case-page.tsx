import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import type { CaseView } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { CasePapers } from '../papers/case-papers.js';
import { CopyText } from '../ui/copy-text.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate, formatDateTime } from '../ui/time.js';
import { CaseActions } from './case-actions.js';
import { CaseFacts } from './case-facts.js';
import { CaseMoved } from './case-moved.js';
import { CaseTaskPanel } from './case-task-panel.js';
import { caseQuery } from './cases.queries.js';
import { Checklist } from './checklist.js';
import { PromiseTag } from './promise-tag.js';
import { StoryList } from './story-list.js';
import './story.css';

const route = getRouteApi('/cases/$caseId');

/** One case: where it stands, its story, what can be done and what cannot and why. */
export function CasePage() {
  const { caseId } = route.useParams();
  const { data, error, refetch } = useQuery(caseQuery(caseId));
  if (data && isProblem(error, 'access.not-found')) return <CaseMoved number={data.number} />;
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <CaseHead caseView={data} />
      <div className="case-columns">
        <section className="panel">
          <StoryList caseView={data} />
        </section>
        <div>
          <CaseTaskPanel caseView={data} />
          <section className="panel">
            <CaseFacts caseView={data} />
          </section>
          <ChecklistPanel caseView={data} />
          <section className="panel">
            <CasePapers caseView={data} />
          </section>
        </div>
      </div>
    </>
  );
}

function CaseHead({ caseView }: { caseView: CaseView }) {
  const { t, i18n } = useTranslation('cases');
  return (
    <>
      <PageHeader
        title={`${t(`type.${caseView.type}`)} · ${caseView.person.name}`}
        note={<CopyText text={caseView.number} label={t('number')} />}
        actions={<CaseActions caseView={caseView} />}
      />
      <div className="panel case-head">
        <StatusTag caseView={caseView} />
        <strong>{t(`step.${caseView.step}`)}</strong>
        {caseView.status === 'closed' ? null : <PromiseTag promise={caseView.promise} type={caseView.type} />}
        {caseView.promise ? (
          <span className="quiet">{t('promisedBy', { day: formatDate(caseView.promise.by) })}</span>
        ) : null}
        <span className="quiet">{inLanguage(caseView.officeName, i18n.language)}</span>
        <span className="quiet">
          {t('filedAt')} {formatDateTime(caseView.filedAt)}
        </span>
        {caseView.escalation > 0 ? <Tag color="error">{t('escalated', { percent: caseView.escalation })}</Tag> : null}
        <span className="quiet">
          {t('trace')} <CopyText text={caseView.traceId} label={t('trace')} />
        </span>
      </div>
      {caseView.hold ? (
        <Alert
          className="case-hold"
          style={{ marginTop: 12 }}
          type="warning"
          showIcon
          title={t('onHoldSince', { day: formatDate(caseView.hold.since) })}
          description={caseView.hold.reason}
        />
      ) : null}
    </>
  );
}

/** The case brought what was applied for. */
const goodOutcomes = new Set([
  'issued',
  'activated',
  'replaced',
  'lifted',
  'takenUp',
  'exchanged',
  'returned',
  'cancelled',
  'changed',
  'reset',
  'amended',
  'transferred',
]);

function StatusTag({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  if (caseView.outcome) {
    return (
      <Tag color={goodOutcomes.has(caseView.outcome) ? 'success' : 'default'}>{t(`outcome.${caseView.outcome}`)}</Tag>
    );
  }
  return <Tag color={caseView.status === 'on_hold' ? 'warning' : 'processing'}>{t(`status.${caseView.status}`)}</Tag>;
}

/** The step's own form shows the checklist while papers or the review wait; else it stands here. */
function ChecklistPanel({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const shownByTask = caseView.tasks.some((task) => ['papers', 'review', 'confirm', 'acceptance'].includes(task.step));
  if (shownByTask || caseView.checklist.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('checklist')}</h2>
      <Checklist items={caseView.checklist} />
    </section>
  );
}
