import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './form-dialog.js';
import { ReasonField } from './reason-field.js';

interface Props<Choice extends string> {
  readonly title: string;
  readonly label: string;
  readonly choices: readonly {
    readonly value: Choice;
    readonly label: string;
    readonly hint?: string;
    readonly disabled?: boolean;
  }[];
  readonly initial: Choice;
  /** What a choice asks for besides: one field, `of`. */
  readonly fieldOf?: (choice: Choice) => ReactNode;
  /** False where the choice speaks for itself. */
  readonly needsReason?: boolean;
  readonly send: (entry: ProposalEntry<Choice>, requestId: string) => Promise<unknown>;
  /** What is read anew once it is done. */
  readonly rereads: readonly string[];
  readonly onClose: () => void;
}

export interface ProposalEntry<Choice extends string> {
  readonly choice: Choice;
  readonly reason: string;
  readonly of?: string | undefined;
}

/** The first of two people says what it is or what should become of it, and why; the second checks it. */
export function ProposalDialog<Choice extends string>(props: Props<Choice>) {
  const { label, choices, initial, fieldOf, needsReason = true, send, ...rest } = props;
  const { t } = useTranslation();
  return (
    <FormDialog
      {...rest}
      okText={t('propose')}
      said={t('proposed')}
      initial={{ choice: initial }}
      send={({ choice, reason = '', of }: { choice: Choice; reason?: string; of?: string }, requestId) =>
        send({ choice, reason: reason.trim(), of }, requestId)
      }
    >
      <Form.Item name="choice" label={label}>
        <Radio.Group className="stack">
          {choices.map((one) => (
            <Radio key={one.value} value={one.value} disabled={one.disabled}>
              {one.label}
              {one.hint ? <div className="quiet">{one.hint}</div> : null}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {fieldOf ? (
        <Form.Item noStyle dependencies={['choice']}>
          {({ getFieldValue }) => fieldOf(getFieldValue('choice') as Choice)}
        </Form.Item>
      ) : null}
      <ReasonField needed={needsReason} />
    </FormDialog>
  );
}
