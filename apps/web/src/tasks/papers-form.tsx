import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { receivePapers } from '../cases/cases.queries.js';
import { Checklist } from '../cases/checklist.js';
import { usePrintOffer } from '../papers/use-print-offer.js';
import { PhotoField } from '../photos/photo-field.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useHotkeys } from '../shell/hotkeys.js';

interface Props {
  readonly caseView: CaseView;
  readonly blocked: boolean;
  readonly onFinished: () => void;
}

/**
 * Missing papers are ticked as they are handed in, some today and some another day; the photo is uploaded. With the
 * last one the case goes on to its review by itself.
 */
export function PapersForm({ caseView, blocked, onFinished }: Props) {
  const { t } = useTranslation('tasks');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [photoId, setPhotoId] = useState<string>();
  const offerPrints = usePrintOffer();
  const submission = useSubmission(receivePapers);
  const missing = caseView.checklist.filter((item) => item.required && !item.receivedAt);
  const needsPhoto = missing.some((item) => item.code === 'photo');
  const codes = photoId ? [...ticked, 'photo'] : ticked;
  const left = missing.filter((item) => !codes.includes(item.code)).length;
  const rests = blocked || codes.length === 0 || submission.locked;

  const settle = async (answer: Awaited<ReturnType<typeof receivePapers>> | undefined) => {
    if (!answer) return;
    setTicked([]);
    setPhotoId(undefined);
    message.success(t('cases:done.papersReceived'));
    await queries.invalidateQueries({ queryKey: ['case', caseView.id] });
    await offerPrints(caseView).catch(() => undefined);
    if (answer.case.step !== 'papers') onFinished();
  };
  const send = async () => settle(await submission.submit({ id: caseView.id, codes, photoId }));
  useHotkeys({ 'ctrl+enter': () => !rests && send() });

  return (
    <div className="stack">
      <Checklist items={caseView.checklist} ticked={ticked} onTick={blocked ? undefined : setTicked} byUpload="photo" />
      {needsPhoto && !blocked ? <PhotoField value={photoId} onChange={setPhotoId} /> : null}
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <div className="task-finish">
        <Button type="primary" disabled={rests} loading={submission.state === 'sending'} onClick={send}>
          {t('markReceived', { n: codes.length })}
        </Button>
        <kbd>Ctrl + Enter</kbd>
        <span className="quiet" aria-live="polite">
          {left > 0 ? t('stillMissing', { n: left }) : t('allReceived')}
        </span>
      </div>
    </div>
  );
}
