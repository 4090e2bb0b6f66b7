import { Select } from 'antd';

interface Props<Value extends string> {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly any: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

/** One choice by which a list is narrowed, or none. */
export function FilterSelect<Value extends string>({ label, any, value, options, onChange }: Props<Value>) {
  return (
    <Select
      allowClear
      style={{ width: 150 }}
      placeholder={any}
      aria-label={label}
      value={value}
      onChange={onChange}
      options={[...options]}
    />
  );
}

/** What can be chosen of a list's own values, in order; what is chosen stays a choice, also where no row has it. */
export function choicesOf(found: readonly string[], chosen: string | undefined): string[] {
  return [...new Set([...found, ...(chosen ? [chosen] : [])])].sort();
}
