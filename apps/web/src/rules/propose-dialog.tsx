import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useFieldProblem } from '../ui/field-problem.js';
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
  const [form] = Form.useForm<Entry>();
  const [key, setKey] = useState(start.key);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(proposeRule);
  useFieldProblem(form, submission.error);
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  const shape = shapeOf(shapes, key);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('proposed'));
    await queries.invalidateQueries({ queryKey: ['rules'] });
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={`${t('propose')} · ${useRuleName(shapes)(key)}`}
      okText={t('propose')}
      okButtonProps={{ loading: submission.state === 'sending' }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form
        form={form}
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ value: start.value, validFrom: '', basis: '' }}
        onFinish={async (entry) => settle(await submission.submit({ key, ...entry }))}
      >
        {calendarYearOf(key) === undefined ? null : <YearField keyNow={key} onChange={setKey} />}
        {shape ? <ValueFields shape={shape} year={calendarYearOf(key)} /> : null}
        <Form.Item name="validFrom" label={t('validFrom')} rules={needed}>
          <Input type="date" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="basis" label={t('basis')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
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
