import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FactoryFile } from './factory-files.queries.js';

const colours: Record<FactoryFile['state'], string> = {
  drafted: 'default',
  sent: 'processing',
  answered: 'success',
  taken: 'success',
  held: 'error',
  rejected: 'default',
};

/** A file's state, and beside it whether a proposal waits for a second person. */
export function StateTag({ file }: { file: FactoryFile }) {
  const { t } = useTranslation('factoryFiles');
  return (
    <>
      <Tag color={colours[file.state]}>{t(`state.${file.state}`)}</Tag>
      {file.proposal?.state === 'open' ? <Tag color="warning">{t('heldFiles:waiting')}</Tag> : null}
    </>
  );
}
