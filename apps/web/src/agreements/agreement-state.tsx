import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Agreement } from './agreements.queries.js';

const colours: Record<Agreement['state'], string> = {
  proposed: 'warning',
  released: 'success',
  refused: 'default',
  ended: 'default',
};

/** Where an agreement stands, and whether somebody asked that it end. */
export function AgreementState({ agreement }: { agreement: Pick<Agreement, 'state' | 'ending'> }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <Tag color={colours[agreement.state]}>{t(`state.${agreement.state}`)}</Tag>
      {agreement.state === 'released' && agreement.ending ? <Tag color="warning">{t('endAsked')}</Tag> : null}
    </>
  );
}
