import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BankTask } from './bank-desk.queries.js';

interface Props {
  readonly holder: string;
  readonly idNumber: string;
  readonly card: BankTask['card'];
}

/** Whose card it is, masked, and where its two sides stand. */
export function CardFacts({ holder, idNumber, card }: Props) {
  const { t } = useTranslation('bankDesk');
  const items = [
    { key: 'holder', label: holder, children: <span className="mono">{idNumber}</span> },
    { key: 'card', label: t('people:kind.formal'), children: <span className="mono">{card.cardNumber}</span> },
    { key: 'social', label: t('socialSide'), children: t(`people:cardState.${card.state}`) },
    { key: 'bank', label: t('bankSide'), children: t(`people:bankState.${card.bankState}`) },
  ];
  return <Descriptions size="small" column={2} items={items} className="problem" />;
}
