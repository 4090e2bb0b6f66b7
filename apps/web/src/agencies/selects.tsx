import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { agenciesQuery, banksQuery, insuranceTypesQuery } from './agencies.queries.js';

interface Props {
  readonly value?: string | undefined;
  readonly onChange?: (code: string | undefined) => void;
  /** A filter, of which none means all; in a form one must be chosen. */
  readonly allowClear?: boolean;
  readonly id?: string;
  readonly disabled?: boolean;
}

type Named = readonly { readonly code: string; readonly name: Bilingual }[] | undefined;

function CodeSelect({ choices, label, any, ...rest }: Props & { choices: Named; label: string; any: string }) {
  const { t, i18n } = useTranslation('agencies');
  return (
    <Select
      {...rest}
      style={{ minWidth: 220 }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={rest.allowClear ? any : t('choose')}
      // In a form its own label names it.
      aria-label={rest.id ? undefined : label}
      options={choices?.map(({ code, name }) => ({ value: code, label: `${code} ${inLanguage(name, i18n.language)}` }))}
    />
  );
}

/** An agency within reach. */
export function AgencySelect(props: Props) {
  const { t } = useTranslation('agencies');
  const { data } = useQuery(agenciesQuery);
  return <CodeSelect {...props} choices={data} label={t('agency')} any={t('anyAgency')} />;
}

/** An insurance type. */
export function InsuranceSelect(props: Props) {
  const { t } = useTranslation('agencies');
  const { data } = useQuery(insuranceTypesQuery);
  return <CodeSelect {...props} choices={data} label={t('insurance')} any={t('anyInsurance')} />;
}

/** An issuing bank. */
export function BankSelect(props: Props) {
  const { t } = useTranslation('agencies');
  const { data } = useQuery(banksQuery);
  return <CodeSelect {...props} choices={data} label={t('bank')} any={t('anyBank')} />;
}
