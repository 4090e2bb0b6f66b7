import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DueView } from './cycles.queries.js';

const colours: Record<DueView['state'], string> = {
  open: 'default',
  in_flight: 'processing',
  paid: 'success',
  arrears: 'error',
  waived: 'default',
};

/** Where a due stands. */
export function DueState({ state }: Pick<DueView, 'state'>) {
  const { t } = useTranslation('cycles');
  return <Tag color={colours[state]}>{t(`dueState.${state}`)}</Tag>;
}
