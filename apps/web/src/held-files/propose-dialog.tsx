import { useTranslation } from 'react-i18next';
import { ProposalDialog } from '../ui/proposal-dialog.js';
import type { Deciding, HeldFileView } from './held-file.js';

interface Props {
  readonly file: HeldFileView;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** The first person says what should become of a held file, and why. */
export function ProposeDialog({ file, deciding, onClose }: Props) {
  const { t } = useTranslation('heldFiles');
  return (
    <ProposalDialog
      title={t('decide')}
      label={t('decision')}
      choices={[
        { value: 'reject', label: t('decisions.reject'), hint: t('rejectHint') },
        {
          value: 'release',
          label: t('decisions.release'),
          hint: t(file.releasable ? 'releaseHint' : 'notReleasable'),
          disabled: !file.releasable,
        },
      ]}
      initial="reject"
      send={({ choice, reason }, requestId) => deciding.propose({ id: file.id, decision: choice, reason }, requestId)}
      rereads={[deciding.queryKey]}
      onClose={onClose}
    />
  );
}
