import { Checkbox, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import type { Rule } from 'antd/es/form';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/in-language.js';
import { ClassesInput } from './classes-input.js';
import { DaysInput } from './days-input.js';
import { KeyedInput } from './keyed-input.js';
import { amountOf, type RuleField, type RuleShape } from './rule-shape.js';
import { StepsInput } from './steps-input.js';

/** The parts of a rule's value as fields of a form, each below `value`, checked where they are typed. */
export function ValueFields({ shape, year }: { shape: RuleShape; year?: number | undefined }) {
  const { t, i18n } = useTranslation('rules');
  return shape.fields.map((field) => (
    <Form.Item
      key={field.name}
      name={['value', field.name]}
      label={inLanguage(field.label, i18n.language)}
      valuePropName={field.kind === 'flag' ? 'checked' : 'value'}
      rules={rulesOf(t, field, year)}
    >
      {inputOf(t, field, i18n.language)}
    </Form.Item>
  ));
}

function inputOf(t: TFunction, field: RuleField, language: string): ReactNode {
  const unit = field.unit ? inLanguage(field.unit, language) : undefined;
  const options = field.options.map(({ value, label }) => ({ value, label: inLanguage(label, language) }));
  switch (field.kind) {
    case 'number':
      return <InputNumber suffix={unit} precision={field.whole ? 0 : undefined} style={{ width: 200 }} />;
    case 'numbers':
      return <NumbersInput unit={unit} />;
    case 'flag':
      return <Switch />;
    case 'choice':
      return <Radio.Group options={options} />;
    case 'choices':
      return <Checkbox.Group options={options} />;
    case 'amount':
      return <AmountInput unit={unit} />;
    case 'time':
      return <Input type="time" style={{ width: 140 }} />;
    case 'steps':
      return <StepsInput least={field.least ?? 1} most={field.most ?? 250} unit={unit} />;
    case 'grades':
      return <GradesInput t={t} unit={unit} />;
    case 'years':
      return <YearsInput t={t} unit={unit} least={field.least ?? 0} most={field.most ?? 100} />;
    case 'classes':
      return <ClassesInput options={options} />;
    case 'days':
      return <DaysInput />;
    case 'text':
      return <Input maxLength={300} />;
  }
}

interface Entry<Value> {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

/** Several numbers: each is typed and ended with Enter, comma or space. */
function NumbersInput({
  id,
  value = [],
  onChange,
  unit,
}: Entry<readonly (number | string)[]> & { unit?: string | undefined }) {
  const typed = (words: readonly string[]) => words.map((word) => (/^\d+$/.test(word) ? Number(word) : word));
  return (
    <Select
      id={id}
      mode="tags"
      open={false}
      suffix={unit}
      tokenSeparators={[',', '，', ' ']}
      value={value.map(String)}
      onChange={(words: string[]) => onChange?.(typed(words))}
    />
  );
}

type Unit = { readonly t: TFunction; readonly unit: string | undefined };

/** An amount by grade. */
function GradesInput({ t, unit, ...own }: Entry<Readonly<Record<string, string>>> & Unit) {
  return (
    <KeyedInput
      {...own}
      initial=""
      keys={[1, 9_999]}
      nameOf={(key) => t('grade', { n: key })}
      entry={(name, value, onChange) => <AmountInput label={name} unit={unit} value={value} onChange={onChange} />}
    />
  );
}

/** A number by year. */
function YearsInput({
  t,
  unit,
  least,
  most,
  ...own
}: Entry<Readonly<Record<string, number>>> & Unit & { least: number; most: number }) {
  return (
    <KeyedInput
      {...own}
      initial={least}
      keys={[2000, 2099]}
      nameOf={(key) => t('yearN', { n: key })}
      entry={(name, value, onChange) => (
        <InputNumber
          aria-label={name}
          suffix={unit}
          min={least}
          max={most}
          value={value}
          onChange={(next) => onChange(next ?? least)}
        />
      )}
    />
  );
}

function AmountInput({
  id,
  value,
  onChange,
  unit,
  label,
}: Entry<string> & { unit?: string | undefined; label?: string }) {
  return (
    <Input
      id={id}
      aria-label={label}
      inputMode="decimal"
      suffix={unit}
      style={{ width: 200 }}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => onChange?.(amountOf(value ?? ''))}
    />
  );
}

const amountForm = /^(0|[1-9]\d{0,8})\.\d{2}$/;

/** What the server will ask of the part, asked at the field. */
function rulesOf(t: TFunction, field: RuleField, year: number | undefined): Rule[] {
  const missing = { required: true, message: t('ui:required') };
  const { least, most } = field;
  const fits = (value: unknown) =>
    typeof value === 'number' &&
    (!field.whole || Number.isInteger(value)) &&
    value >= (least ?? 0) &&
    value <= (most ?? value);
  const inRange = t('between', { least: least ?? 0, most: most ?? '' });
  switch (field.kind) {
    case 'number':
      return [missing, must((value) => value === null || value === undefined || fits(value), inRange)];
    case 'numbers':
      return [
        missing,
        must(
          (value) => isAscending(value as number[]) && (value as number[]).every(fits),
          t('ascending', { least, most }),
        ),
      ];
    case 'amount':
      return [missing, { pattern: amountForm, message: t('notAmount') }];
    case 'grades':
      return [must((value) => Object.values(value as object).every((one) => amountForm.test(one)), t('notAmounts'))];
    case 'days':
      return [must((value) => (value as string[]).every((day) => isDayOf(day, year)), t('notDays', { year }))];
    case 'flag':
    case 'steps':
    case 'years':
    case 'classes':
      return [];
    default:
      return [missing];
  }
}

function must(holds: (value: unknown) => boolean, sentence: string): Rule {
  return { validator: async (_, value) => (holds(value) ? undefined : Promise.reject(new Error(sentence))) };
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((one, at) => at === 0 || one > (numbers[at - 1] ?? 0));

/** A year's list may reach back into the December before. */
function isDayOf(day: string, year: number | undefined): boolean {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  return Boolean(isDay) && (year === undefined || day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`));
}
