import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../ui/filter-select.js';
import { lineStates, type RoundLine, resultClasses } from './cycles.queries.js';

export interface LineChoice {
  readonly state?: RoundLine['state'] | undefined;
  readonly class?: NonNullable<RoundLine['class']> | undefined;
}

/** By where lines stand and what the bank said of them. */
export function LineFilters({ filters, set }: { filters: LineChoice; set: (change: LineChoice) => unknown }) {
  const { t } = useTranslation('cycles');
  return (
    <Space wrap>
      <FilterSelect
        any={t('anyState')}
        label={t('stateLabel')}
        value={filters.state}
        onChange={(state) => set({ state })}
        options={lineStates.map((value) => ({ value, label: t(`lineState.${value}`) }))}
      />
      <FilterSelect
        any={t('anyClass')}
        label={t('classLabel')}
        value={filters.class}
        onChange={(name) => set({ class: name })}
        options={resultClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
      />
    </Space>
  );
}

interface DeductionProps {
  readonly value: number | undefined;
  readonly onChange: (deduction: number | undefined) => unknown;
}

/** By the deduction of the cycle. */
export function DeductionFilter({ value, onChange }: DeductionProps) {
  const { t } = useTranslation('cycles');
  return (
    <FilterSelect
      any={t('anyDeduction')}
      label={t('deduction')}
      value={value ? String(value) : undefined}
      onChange={(deduction) => onChange(deduction ? Number(deduction) : undefined)}
      options={['1', '2', '3'].map((n) => ({ value: n, label: t('deductionN', { n }) }))}
    />
  );
}
