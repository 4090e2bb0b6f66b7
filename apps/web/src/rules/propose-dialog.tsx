import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.js';
import { calendarYearOf, type RuleParts, type RuleShape, shapeOf } from './rule-shape.js';
import { proposeRule } from './rules.queries.js';
import { useRuleName } from './use-rule-name.js';
import { ValueFields } from './value-fields.js';

interface Entry {
  readonly value: RuleParts;
  readonly validFrom: string;
  readonly basis: string;
}

/** What a proposal begins from: the version in force, or nothing yet for a year's calendar. */
export interface ProposalStart {
  readonly key: string;
  readonly value: RuleParts;
}

interface Props {
  readonly start: ProposalStart;
  readonly shapes: readonly RuleShape[];
  readonly onClose: () => void;
}

/** A new version of a rule; another person checks it. */
export function ProposeDialog({ start, shapes, onClose }: Props) {
  const { t } = useTranslation('rules');
  const [key, setKey] = useState(start.key);
  const nameOf = useRuleName(shapes);
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  const shape = shapeOf(shapes, key);
  return (
    <FormDialog<Entry, unknown>
      width={640}
      title={`${t('propose')} · ${nameOf(key)}`}
      okText={t('propose')}
      initial={{ value: start.value, validFrom: '', basis: '' }}
      send={(entry, requestId) => proposeRule({ key, ...entry }, requestId)}
      said={t('proposed')}
      rereads={['rules']}
      onClose={onClose}
    >
      {calendarYearOf(key) === undefined ? null : <YearField keyNow={key} onChange={setKey} />}
      {shape ? <ValueFields shape={shape} year={calendarYearOf(key)} /> : null}
      <Form.Item name="validFrom" label={t('validFrom')} rules={needed}>
        <Input type="date" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="basis" label={t('basis')} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}

/** The year whose holidays are imported. */
function YearField({ keyNow, onChange }: { keyNow: string; onChange: (key: string) => void }) {
  const { t } = useTranslation('rules');
  return (
    <Form.Item label={t('year')}>
      <InputNumber
        aria-label={t('year')}
        min={2000}
        max={2099}
        precision={0}
        value={calendarYearOf(keyNow)}
        onChange={(year) => year && onChange(`calendar.${year}`)}
      />
    </Form.Item>
  );
}
