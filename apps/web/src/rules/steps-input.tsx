import { DeleteOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { taskSteps } from '../cases/steps.js';

interface Props {
  readonly id?: string;
  readonly value?: Readonly<Record<string, number>>;
  readonly onChange?: (limits: Readonly<Record<string, number>>) => void;
  readonly least: number;
  readonly most: number;
  readonly unit: string | undefined;
}

/** A table of steps with a number each; a step that is taken out follows the number for all others. */
export function StepsInput({ id, value = {}, onChange, least, most, unit }: Props) {
  const { t } = useTranslation('rules');
  const nameOf = (step: string) => t(`cases:step.${step}`, { defaultValue: step });
  const others = taskSteps.filter((step) => value[step] === undefined);
  const without = (step: string) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
  return (
    <div id={id}>
      <table className="rule-steps">
        <tbody>
          {Object.entries(value).map(([step, limit]) => (
            <tr key={step}>
              <th scope="row">{nameOf(step)}</th>
              <td>
                <InputNumber
                  aria-label={nameOf(step)}
                  min={least}
                  max={most}
                  precision={0}
                  suffix={unit}
                  value={limit}
                  onChange={(next) => onChange?.({ ...value, [step]: next ?? least })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('removeStep')} ${nameOf(step)}`}
                  onClick={() => onChange?.(without(step))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 240 }}
        placeholder={t('addStep')}
        aria-label={t('addStep')}
        value={null}
        onChange={(step: string | null) => step && onChange?.({ ...value, [step]: least })}
        options={others.map((step) => ({ value: step, label: nameOf(step) }))}
      />
    </div>
  );
}
