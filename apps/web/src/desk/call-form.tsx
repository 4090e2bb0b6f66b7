import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { cleanIdNumber } from '../people/id-number.js';
import type { CallDetails } from './call-details.js';

interface Props {
  readonly call: CallDetails;
  readonly locked: boolean;
  readonly onChange: (part: Partial<CallDetails>) => void;
  readonly onComposing: (composing: boolean) => void;
}

const fields = ['name', 'idNumber', 'cardNumber', 'phone', 'birthDate', 'unit'] as const;

/** Whatever the caller says, each in its place; Tab goes on. */
export function CallForm({ call, locked, onChange, onComposing }: Props) {
  const { t } = useTranslation('desk');
  const clean = (name: (typeof fields)[number], typed: string) =>
    name === 'idNumber' ? cleanIdNumber(typed) : name === 'phone' ? typed.replace(/\D/g, '') : typed;
  return (
    <Form layout="vertical" component="div" disabled={locked} className="desk-form">
      {fields.map((name) => (
        <Form.Item key={name} label={t(name)} htmlFor={`call-${name}`}>
          <Input
            id={`call-${name}`}
            autoFocus={name === 'name'}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            placeholder={name === 'birthDate' ? '19900307' : undefined}
            value={call[name]}
            onCompositionStart={() => onComposing(true)}
            onCompositionEnd={() => onComposing(false)}
            onChange={(event) => onChange({ [name]: clean(name, event.target.value) })}
          />
        </Form.Item>
      ))}
    </Form>
  );
}
