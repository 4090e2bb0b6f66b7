import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseTypeView, FiledCase, PersonView } from '../api/types.js';
import { clockQuery } from '../clock/clock.queries.js';
import { personQuery } from '../people/people.queries.js';
import { OfficeSelect } from '../places/office-select.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSession } from '../session/session.queries.js';
import { useHotkeys } from '../shell/hotkeys.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate } from '../ui/time.js';
import { Consequences } from './consequences.js';
import { detailFields, missingDetails } from './detail-fields.js';
import { DraftMark } from './draft-mark.js';
import { caseTypeQuery } from './filing.queries.js';
import { emptyForm, isPartyKnown, toFilingOnRecord } from './filing-form.js';
import { FilingSubject, obstacleOf } from './filing-subject.js';
import { PapersStep } from './papers-step.js';
import { PartyStep } from './party-step.js';
import { useAfterFiling } from './use-after-filing.js';
import { useDraft } from './use-draft.js';
import { useFiling } from './use-filing.js';
import './filing.css';

const route = getRouteApi('/file/$type');

/** A case for a person or card on record: who stands here, the papers, what it does and costs, on one page. */
export function KnownFilingPage() {
  const { t } = useTranslation('filing');
  const { type } = route.useParams();
  const { draft: asked, person: personId, card: cardId, due } = route.useSearch();
  const navigate = route.useNavigate();
  const begun = { ...emptyForm, type, personId, cardId, ...(due ? { details: { dueId: due } } : {}) };
  const draft = useDraft(asked, (id) => navigate({ search: (old) => ({ ...old, draft: id }), replace: true }), begun);
  const wanted = draft.form.personId;
  const person = useQuery({ ...personQuery(wanted ?? ''), enabled: Boolean(wanted) });
  const caseType = useQuery(caseTypeQuery(type));
  const error = draft.error ?? person.error ?? caseType.error;
  return (
    <>
      <PageHeader
        title={`${t('titleOf')}${t(`cases:type.${type}`, { defaultValue: type })}`}
        note={<DraftMark draft={draft} />}
      />
      <ProblemAlert className="problem" error={error} />
      {wanted || asked || error ? null : <ProblemAlert error={new Error(t('nobodyChosen'))} />}
      {person.data && caseType.data ? (
        <Sheet draft={draft} person={person.data} caseType={caseType.data} />
      ) : wanted && !error ? (
        <Skeleton active />
      ) : null}
    </>
  );
}

interface SheetProps {
  readonly draft: ReturnType<typeof useDraft>;
  readonly person: PersonView;
  readonly caseType: CaseTypeView;
}

function Sheet({ draft, person, caseType }: SheetProps) {
  const { t } = useTranslation('filing');
  const queries = useQueryClient();
  const own = useSession().roles.find((reach) => reach.role === 'clerk' && reach.office)?.office ?? undefined;
  const [office, setOffice] = useState(own);
  const today = formatDate(useQuery(clockQuery).data?.now ?? new Date().toISOString());
  const submission = useFiling(draft);
  const afterFiling = useAfterFiling();
  const { form } = draft;
  const obstacle = obstacleOf(person, form);
  const details = missingDetails(form);
  const blocked = Boolean(obstacle) || !isPartyKnown(form) || details.length > 0 || !office;
  const settle = async (filed: FiledCase | undefined) => {
    if (!filed) return;
    await queries.invalidateQueries({ queryKey: ['drafts'] });
    await afterFiling(filed);
  };
  const file = async () => {
    if (blocked || !office) return;
    await settle(await submission.file((draftId) => toFilingOnRecord(form, office, draftId)));
  };
  useHotkeys({ 'ctrl+enter': file });
  const step = { form, today, office, onOffice: setOffice, onChange: draft.change, locked: submission.locked };
  const Details = detailFields[form.type];
  return (
    <div className="panel filing filing-sheet">
      <FilingSubject person={person} form={form} obstacle={obstacle} />
      {obstacle ? null : (
        <>
          <Consequences caseType={caseType} />
          <PartyStep {...step} parties={caseType.parties} />
          {Details ? <Details {...step} person={person} /> : null}
          <PapersStep {...step} />
          {own ? null : (
            <Form.Item label={t('office')} htmlFor="office" layout="vertical">
              <OfficeSelect id="office" allowClear={false} value={office} onChange={setOffice} />
            </Form.Item>
          )}
          <SubmissionAlert submission={submission} onAnswer={settle} />
          <div className="task-finish">
            <Button
              type="primary"
              disabled={blocked || submission.state === 'unconfirmed'}
              loading={submission.state === 'sending'}
              onClick={file}
            >
              {t(caseType.effectiveAtFiling ? 'fileNow' : 'fileOf')} · {t(`cases:type.${form.type}`)}
            </Button>
            <kbd>Ctrl + Enter</kbd>
            {isPartyKnown(form) && details.length === 0 ? null : (
              <span role="alert">
                {t('incomplete', {
                  steps: [
                    ...(isPartyKnown(form) ? [] : [t('steps.party')]),
                    ...details.map((key) => t(`detail.${key}`)),
                  ].join(' · '),
                })}
              </span>
            )}
          </div>
        </>
      )}
    </div>
  );
}
