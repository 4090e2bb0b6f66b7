import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Mandate, mandateColour } from './mandates.queries.js';

/** How a mandate stands, and why nothing is deducted by it for the time being. */
export function MandateState({ mandate }: { mandate: Pick<Mandate, 'state' | 'suspendedFor'> }) {
  const { t } = useTranslation('mandates');
  const why = mandate.suspendedFor ? ` · ${t(`suspendedFor.${mandate.suspendedFor}`)}` : '';
  return <Tag color={mandateColour[mandate.state]}>{t(`state.${mandate.state}`) + why}</Tag>;
}
