import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly id?: string;
  readonly value?: Readonly<Record<string, string>>;
  readonly onChange?: (classes: Readonly<Record<string, string>>) => void;
  readonly options: { readonly value: string; readonly label: string }[];
}

const isCode = (text: string) => /^(?!0$)[0-9]{1,4}$/.test(text);

/** A table of codes, each with one of a few meanings; a code that is taken out means what it means for every bank. */
export function ClassesInput({ id, value = {}, onChange, options }: Props) {
  const { t } = useTranslation('rules');
  const [code, setCode] = useState('');
  const first = options[0]?.value ?? '';
  const without = (gone: string) => Object.fromEntries(Object.entries(value).filter(([one]) => one !== gone));
  const add = () => {
    if (!isCode(code)) return;
    onChange?.({ ...value, [code]: value[code] ?? first });
    setCode('');
  };
  return (
    <div id={id}>
      <table className="rule-steps">
        <tbody>
          {Object.entries(value).map(([one, meaning]) => (
            <tr key={one}>
              <th scope="row" className="mono">
                {one}
              </th>
              <td>
                <Select
                  aria-label={one}
                  style={{ width: 160 }}
                  value={meaning}
                  options={options}
                  onChange={(next) => onChange?.({ ...value, [one]: next })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('removeStep')} ${one}`}
                  onClick={() => onChange?.(without(one))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Input
        style={{ width: 200 }}
        inputMode="numeric"
        maxLength={4}
        aria-label={t('addCode')}
        placeholder={t('addCode')}
        status={code === '' || isCode(code) ? '' : 'error'}
        value={code}
        onChange={(event) => setCode(event.target.value.trim())}
        onPressEnter={(event) => {
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
    </div>
  );
}
