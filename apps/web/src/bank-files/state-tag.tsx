import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BankFile } from './bank-files.queries.js';

const colours: Record<BankFile['state'], string> = {
  draft: 'default',
  queued: 'processing',
  sent: 'success',
  arrived: 'processing',
  taken: 'success',
  held: 'error',
  confirmed: 'processing',
  released: 'success',
  rejected: 'default',
};

/** A file's state, and beside it whether a proposal waits for a second person. */
export function StateTag({ file }: { file: Pick<BankFile, 'state' | 'proposal'> }) {
  const { t } = useTranslation('bankFiles');
  return (
    <>
      <Tag color={colours[file.state]}>{t(`state.${file.state}`)}</Tag>
      {file.proposal?.state === 'open' ? <Tag color="warning">{t('heldFiles:waiting')}</Tag> : null}
    </>
  );
}
