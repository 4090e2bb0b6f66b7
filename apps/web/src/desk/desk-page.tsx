import { useQueryClient } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiledCase } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { stillToAsk } from './call-details.js';
import { CallForm } from './call-form.js';
import { ChosenCard, cardOf } from './chosen-card.js';
import { fileOralLoss } from './desk.queries.js';
import { FrozenCard } from './frozen-card.js';
import { MatchList } from './match-list.js';
import { recentCalls, rememberCall } from './recent-calls.js';
import { RecentList } from './recent-list.js';
import { useCall } from './use-call.js';
import { useDeskKeys } from './use-desk-keys.js';
import './desk.css';

/** One call: what the caller says, whom it means, one key that freezes, the next caller (附件1 第十三条). */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const me = useSession().staffId;
  const queries = useQueryClient();
  const call = useCall();
  const [armed, setArmed] = useState<string>();
  const [filed, setFiled] = useState<FiledCase>();
  const [recent, setRecent] = useState(() => recentCalls(me));
  const submission = useSubmission(fileOralLoss);
  const { match, said } = call;
  const card = cardOf(match);
  const mayFreeze = Boolean(match?.identified && card && !card.blockedBy && call.isCurrent && !filed);
  const isArmed = mayFreeze && armed === card?.id;

  const settle = async (answer: FiledCase | undefined) => {
    setArmed(undefined);
    if (!answer) return;
    setFiled(answer);
    setRecent(rememberCall(me, answer.id));
    await queries.invalidateQueries({ queryKey: ['loss'] });
  };
  const freeze = async () => {
    if (!mayFreeze || !card || !said || submission.locked) return;
    if (!isArmed) return setArmed(card.id);
    await settle(await submission.submit({ cardId: card.id, office: card.office, said }));
  };
  const next = () => {
    if (submission.locked) return;
    if (isArmed) return setArmed(undefined);
    setFiled(undefined);
    submission.reset();
    call.begin();
  };
  useDeskKeys({
    ArrowUp: () => call.chooseNext(-1),
    ArrowDown: () => call.chooseNext(1),
    F8: freeze,
    Escape: next,
  });

  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <div className="desk">
        <section className="panel" aria-label={t('said')}>
          <h2>{t('said')}</h2>
          <CallForm
            key={call.round}
            call={call.call}
            locked={submission.locked || Boolean(filed)}
            onChange={call.change}
            onComposing={call.setComposing}
          />
          <ProblemAlert error={call.query.error} />
          <Found call={call} />
        </section>
        <section className="panel desk-card" aria-label={t('freeze')}>
          <SubmissionAlert submission={submission} onAnswer={settle} />
          {filed ? (
            <FrozenCard filed={filed} onNext={next} />
          ) : match ? (
            <ChosenCard
              match={match}
              card={card}
              needed={call.found?.needed ?? 0}
              toAsk={stillToAsk(said)}
              armed={isArmed}
              sending={submission.state === 'sending'}
              onFreeze={freeze}
            />
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('choose')} />
          )}
        </section>
        <RecentList ids={recent} />
      </div>
    </>
  );
}

function Found({ call }: { call: ReturnType<typeof useCall> }) {
  const { t } = useTranslation('desk');
  if (!call.said) return <p className="quiet">{t('waiting')}</p>;
  if (call.found && call.matches.length === 0) return <p role="status">{t('nobody')}</p>;
  return (
    <>
      <MatchList matches={call.matches} chosen={call.match?.personId} onChoose={call.choose} />
      {call.found?.more ? <p className="quiet">{t('more')}</p> : null}
    </>
  );
}
