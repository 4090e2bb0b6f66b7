import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiledCase } from '../api/types.js';
import { clockQuery } from '../clock/clock.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSession } from '../session/session.queries.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate } from '../ui/time.js';
import { ApplicantStep } from './applicant-step.js';
import { DraftList } from './draft-list.js';
import { DraftMark } from './draft-mark.js';
import { FiledResult } from './filed-result.js';
import { type FilingStep, filingSteps, toFiling, unfinishedSteps } from './filing-form.js';
import { PapersStep } from './papers-step.js';
import { PartyStep } from './party-step.js';
import { PhotoStep } from './photo-step.js';
import { SummaryStep } from './summary-step.js';
import { useDraft } from './use-draft.js';
import { useFiling } from './use-filing.js';
import './filing.css';

const route = getRouteApi('/cases/new');
const stepPages = {
  applicant: ApplicantStep,
  party: PartyStep,
  photo: PhotoStep,
  papers: PapersStep,
  summary: SummaryStep,
};

/** A new wizard for each draft: `/cases/new` begins anew, `?draft=` goes on. */
export function FilingPage() {
  const [round, setRound] = useState(0);
  return <Filing key={round} onNext={() => setRound(round + 1)} />;
}

function Filing({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('filing');
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const { draft: asked } = route.useSearch();
  const [step, setStep] = useState<FilingStep>('applicant');
  const session = useSession();
  const own = session.roles.find((reach) => reach.role === 'clerk' && reach.office)?.office ?? undefined;
  const [office, setOffice] = useState(own);
  const today = formatDate(useQuery(clockQuery).data?.now ?? new Date().toISOString());
  const draft = useDraft(asked, (id) => navigate({ search: { draft: id }, replace: true }));
  const submission = useFiling(draft);
  const [filed, setFiled] = useState<FiledCase>();

  const at = filingSteps.indexOf(step);
  const unfinished = unfinishedSteps(draft.form, today);
  const isLast = step === 'summary';
  const go = (by: 1 | -1) => setStep(filingSteps[Math.min(filingSteps.length - 1, Math.max(0, at + by))] ?? step);
  const settle = async (answer: typeof filed) => {
    if (!answer) return;
    setFiled(answer);
    await queries.invalidateQueries({ queryKey: ['drafts'] });
  };
  const file = async () => office && settle(await submission.file((draftId) => toFiling(draft.form, office, draftId)));
  const blocked = isLast ? unfinished.length > 0 || !office : unfinished.includes(step);
  const forward = () => !blocked && !submission.locked && (isLast ? file() : go(1));
  useHotkeys({ 'ctrl+enter': forward });

  const beginAnew = async () => {
    await navigate({ search: {}, replace: true });
    onNext();
  };
  if (filed) return <FiledResult filed={filed} onNext={beginAnew} />;
  const StepPage = stepPages[step];
  return (
    <>
      <PageHeader title={t('title')} note={<DraftMark draft={draft} />} />
      {asked ? null : <DraftList />}
      <ProblemAlert className="problem" error={draft.error} />
      <div className="panel filing">
        <Steps
          size="small"
          current={at}
          onChange={(index) => setStep(filingSteps[index] ?? step)}
          items={filingSteps.map((name, index) => ({
            title: t(`steps.${name}`),
            status: unfinished.includes(name) && index < at ? 'error' : undefined,
          }))}
        />
        <div className="filing-step">
          <StepPage
            form={draft.form}
            today={today}
            office={office}
            onOffice={setOffice}
            onChange={draft.change}
            locked={submission.locked}
          />
        </div>
        <SubmissionAlert submission={submission} onAnswer={settle} />
        <div className="task-finish">
          <Button disabled={at === 0 || submission.locked} onClick={() => go(-1)}>
            {t('back')}
          </Button>
          <Button
            type="primary"
            disabled={blocked || submission.state === 'unconfirmed'}
            loading={submission.state === 'sending'}
            onClick={forward}
          >
            {t(isLast ? 'file' : 'forward')}
          </Button>
          <kbd>Ctrl + Enter</kbd>
          {isLast && unfinished.length > 0 ? (
            <span role="alert">
              {t('incomplete', { steps: unfinished.map((name) => t(`steps.${name}`)).join('、') })}
            </span>
          ) : null}
        </div>
      </div>
    </>
  );
}
