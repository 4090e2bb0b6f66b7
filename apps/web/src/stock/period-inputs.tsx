import { Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Period } from './stock.queries.js';

interface Props {
  readonly period: Period;
  /** The days that the server took where none are named. */
  readonly shown: { readonly from: string; readonly to: string } | undefined;
  readonly onPeriod: (period: Period) => void;
}

/** First and last day of a balance. */
export function PeriodInputs({ period, shown, onPeriod }: Props) {
  const { t } = useTranslation('stock');
  const dayInput = (which: 'from' | 'to') => (
    <Input
      type="date"
      style={{ width: 160 }}
      aria-label={t(which)}
      value={period[which] ?? shown?.[which] ?? ''}
      onChange={(event) =>
        onPeriod({ from: shown?.from, to: shown?.to, ...period, [which]: event.target.value || undefined })
      }
    />
  );
  return (
    <Space>
      {dayInput('from')}
      <span>{t('until')}</span>
      {dayInput('to')}
    </Space>
  );
}
