import { DeleteOutlined } from '@ant-design/icons';
import { Button, InputNumber, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<Value> {
  readonly id?: string;
  readonly value?: Readonly<Record<string, Value>>;
  readonly onChange?: (entries: Readonly<Record<string, Value>>) => void;
  /** What a key is called on the page: `2026 年`. */
  readonly nameOf: (key: string) => string;
  /** The least and the greatest key that can be added. */
  readonly keys: readonly [least: number, most: number];
  /** The entry of one key. */
  readonly entry: (name: string, value: Value, onChange: (value: Value) => void) => ReactNode;
  readonly initial: Value;
}

/** A table of numbered keys (years, grades) with a value each; a key is added by its number. */
export function KeyedInput<Value>({ id, value = {}, onChange, nameOf, keys, entry, initial }: Props<Value>) {
  const { t } = useTranslation('rules');
  const [next, setNext] = useState<number | null>(null);
  const without = (key: string) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  const add = () => {
    if (next === null || value[next] !== undefined) return;
    onChange?.({ ...value, [next]: initial });
    setNext(null);
  };
  return (
    <div id={id}>
      <table className="rule-steps">
        <tbody>
          {Object.entries(value).map(([key, one]) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td>{entry(nameOf(key), one, (changed) => onChange?.({ ...value, [key]: changed }))}</td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('removeStep')} ${nameOf(key)}`}
                  onClick={() => onChange?.(without(key))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Space.Compact>
        <InputNumber
          aria-label={t('addKey')}
          placeholder={t('addKey')}
          min={keys[0]}
          max={keys[1]}
          precision={0}
          value={next}
          onChange={setNext}
          onPressEnter={(event) => {
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add} disabled={next === null}>
          {t('addEntry')}
        </Button>
      </Space.Compact>
    </div>
  );
}
