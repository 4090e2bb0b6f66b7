import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../cycles/cycles.queries.js';

const colours: Record<RoundView['state'], string> = {
  drafting: 'processing',
  drafted: 'warning',
  released: 'processing',
  sent: 'processing',
  answered: 'processing',
  posted: 'success',
  withdrawn: 'default',
};

/** Where a round stands; reconciled once its months are agreed with the bank. */
export function RoundState({ round }: { round: Pick<RoundView, 'state' | 'lane' | 'overdue'> }) {
  const { t } = useTranslation('cycles');
  const isReconciled = round.lane === 'reconciled';
  return (
    <>
      <Tag color={colours[round.state]}>{isReconciled ? t('lane.reconciled') : t(`roundState.${round.state}`)}</Tag>
      {round.overdue ? <Tag color="error">{t('counts.overdue')}</Tag> : null}
    </>
  );
}
