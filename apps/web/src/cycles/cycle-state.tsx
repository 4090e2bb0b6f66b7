import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleView } from './cycles.queries.js';

const colours: Record<CycleView['state'], string> = {
  proposed: 'warning',
  refused: 'default',
  assessing: 'processing',
  collecting: 'processing',
  reconciling: 'processing',
  closed: 'success',
};

/** Where a cycle stands, and whether it is paused. */
export function CycleState({ cycle }: { cycle: Pick<CycleView, 'state' | 'pausedAt'> }) {
  const { t } = useTranslation('cycles');
  return (
    <>
      <Tag color={colours[cycle.state]}>{t(`state.${cycle.state}`)}</Tag>
      {cycle.pausedAt ? <Tag color="error">{t('paused')}</Tag> : null}
    </>
  );
}
