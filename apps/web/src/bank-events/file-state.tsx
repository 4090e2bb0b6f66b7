import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EventFile } from './bank-events.queries.js';

const colours: Readonly<Record<EventFile['state'], string>> = {
  entering: 'processing',
  taken: 'success',
  held: 'error',
  rejected: 'default',
};

/** What has become of a file. */
export function FileState({ state }: Pick<EventFile, 'state'>) {
  const { t } = useTranslation('bankEvents');
  return <Tag color={colours[state]}>{t(`fileState.${state}`)}</Tag>;
}
