import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/in-language.js';
import { officesQuery } from './places.queries.js';

interface Props {
  readonly value?: string;
  readonly onChange?: (office: string | undefined) => void;
  readonly allowClear?: boolean;
  readonly id?: string;
  /** A service window unless said otherwise. */
  readonly kind?: 'window' | 'institution';
}

/** An office of the caller's reach, found by name or code. */
export function OfficeSelect({ value, onChange, allowClear = true, id, kind = 'window' }: Props) {
  const { t, i18n } = useTranslation('places');
  const { data } = useQuery(officesQuery);
  return (
    <Select
      id={id}
      className="office-select"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={allowClear}
      placeholder={t('anyOffice')}
      // In a form its own label names it.
      aria-label={id ? undefined : t('office')}
      value={value}
      onChange={onChange}
      options={data
        ?.filter((office) => office.kind === kind)
        .map((office) => ({
          value: office.code,
          label: `${inLanguage(office.name, i18n.language)} ${office.code}`,
        }))}
    />
  );
}
