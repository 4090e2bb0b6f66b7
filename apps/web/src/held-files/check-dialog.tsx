import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { DecisionDialog } from '../ui/decision-dialog.js';
import { formatDateTime } from '../ui/time.js';
import type { Deciding, HeldFileProposal, HeldFileView } from './held-file.js';

interface Props {
  readonly file: HeldFileView;
  readonly proposal: HeldFileProposal;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** The second person confirms what was proposed, and it is carried out, or refuses it, and the file stays held. */
export function CheckDialog({ file, proposal, deciding, onClose }: Props) {
  const { t } = useTranslation('heldFiles');
  const isOwn = useSession().staffId === proposal.maker.id;
  return (
    <DecisionDialog
      title={`${t('check')} · ${t(`decisions.${proposal.decision}`)}`}
      words={{ release: t('confirm'), refuse: t('refuse'), reason: t('refuseReason') }}
      own={isOwn ? t('ownProposal') : undefined}
      send={({ decision, reason }, requestId) =>
        deciding.check({ id: file.id, decision: decision === 'release' ? 'confirm' : 'refuse', reason }, requestId)
      }
      said={{ release: ({ state }) => t(`confirmed.${state}`), refuse: t('refused') }}
      rereads={[deciding.queryKey]}
      onClose={onClose}
    >
      <dl className="facts facts-one">
        <dt>{t('name')}</dt>
        <dd className="mono">{file.name}</dd>
        <dt>{t('decision')}</dt>
        <dd>
          {t(`decisions.${proposal.decision}`)}
          <div className="quiet">{t(`${proposal.decision}Hint`)}</div>
        </dd>
        <dt>{t('ui:reason')}</dt>
        <dd>{proposal.reason}</dd>
        <dt>{t('maker')}</dt>
        <dd>
          {proposal.maker.name} {formatDateTime(proposal.madeAt)}
        </dd>
      </dl>
    </DecisionDialog>
  );
}
