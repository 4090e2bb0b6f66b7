import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanIdNumber, findFault } from './id-number.js';
import './people.css';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (idNumber: string) => void;
  readonly onBlur?: () => void;
  /** The number is complete and right: typed to its end, or read by a card reader (which ends with Enter). */
  readonly onComplete?: (idNumber: string) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<InputRef>;
}

/** An 18-character ID number whose check digit is looked at as soon as the last character is there. */
export function IdNumberInput({ value = '', onChange, onComplete, ...rest }: Props) {
  const { t } = useTranslation('people');
  const fault = findFault(value);
  const judged = value.length === 18;
  const change = (typed: string) => {
    const next = cleanIdNumber(typed);
    onChange?.(next);
    if (next.length === 18 && next !== value && !findFault(next)) onComplete?.(next);
  };
  return (
    <Input
      {...rest}
      className="id-number-input"
      autoComplete="off"
      spellCheck={false}
      inputMode="text"
      value={value}
      onChange={(event) => change(event.target.value)}
      onPressEnter={(event) => event.preventDefault()}
      suffix={
        <span className={judged && fault ? 'id-number-bad' : 'id-number-good'} aria-live="polite">
          {judged ? (
            <>
              {fault ? <CloseCircleFilled aria-hidden /> : <CheckCircleFilled aria-hidden />}{' '}
              {fault ? t(`check.${fault}`) : t('check.good')}
            </>
          ) : (
            <span className="quiet">{value.length}/18</span>
          )}
        </span>
      }
    />
  );
}
