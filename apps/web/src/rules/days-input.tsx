import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysIn } from './rule-shape.js';

interface Props {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (days: readonly string[]) => void;
}

/** A list of days, typed or pasted from the notice; it is put in order when left. */
export function DaysInput({ id, value = [], onChange }: Props) {
  const { t } = useTranslation('rules');
  const [typed, setTyped] = useState<string>();
  return (
    <>
      <Input.TextArea
        id={id}
        className="mono"
        spellCheck={false}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder="2027-01-01 2027-01-02"
        value={typed ?? value.join(' ')}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(daysIn(event.target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className="quiet">{t('daysN', { n: value.length })}</span>
    </>
  );
}
