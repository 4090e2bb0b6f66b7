import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { type Judgement, judge } from './counter.queries.js';

/** A receipt or sheet that is spoken of, with what tells it from others. */
export interface Judged {
  readonly kind: Judgement;
  readonly id: string;
  readonly label: string;
}

export type OnJudge = (judged: Judged) => void;

/** What one of two people says, with the reason where there must be one. */
export function JudgeDialog({ judged, onClose }: { judged: Judged; onClose: () => void }) {
  const { t } = useTranslation('counter');
  const { kind, id, label } = judged;
  return (
    <ReasonDialog
      title={`${t(kind)} · ${label}`}
      hint={t(`hint.${kind}`)}
      needed={kind === 'propose' || kind === 'return'}
      okText={t(kind)}
      said={t(`done.${kind}`)}
      send={(reason, requestId) => judge({ kind, id, reason }, requestId)}
      rereads={['counter']}
      onClose={onClose}
    />
  );
}
