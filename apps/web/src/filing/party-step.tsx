import { Alert, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseTypeView } from '../api/types.js';
import { useArticle } from '../i18n/article.js';
import { IdNumberInput } from '../people/id-number-input.js';
import { ageOf, type FilingParty, isMinor, isPhone } from './filing-form.js';
import type { StepProps } from './step-props.js';

const relations = ['parent', 'spouse', 'child', 'relative', 'colleague', 'other'] as const;

interface Props extends StepProps {
  /** Who may not come for a case of the type, and why. */
  readonly parties?: CaseTypeView['parties'];
}

/** Who stands at the window: the applicant, an agent, or for a minor the guardian; only who may file the type. */
export function PartyStep({ form, today, onChange, locked, parties = [] }: Props) {
  const { t } = useTranslation('filing');
  const article = useArticle();
  const minor = isMinor(form, today);
  const blocked = parties.flatMap(({ party, blockedBy }) => (blockedBy ? [{ party, ...blockedBy }] : []));
  const options = [
    { value: 'applicant', label: t('byApplicant'), disabled: minor },
    { value: 'agent', label: t('byAgent'), disabled: minor },
    { value: 'guardian', label: t('byGuardian') },
  ].filter(({ value }) => blocked.every(({ party }) => party !== value));
  return (
    <Form layout="vertical" disabled={locked} component="div">
      {minor ? (
        <Alert className="problem" type="warning" showIcon title={t('minor', { n: ageOf(form, today) })} />
      ) : null}
      <Form.Item
        label={t('by')}
        extra={blocked[0] ? `${blocked[0].sentence} · ${article(blocked[0].article)}` : undefined}
      >
        <Radio.Group
          optionType="button"
          value={form.by}
          options={options}
          onChange={(event) => onChange({ by: event.target.value as FilingParty, papers: [] })}
        />
      </Form.Item>
      {form.by === 'applicant' ? null : <Representative form={form} onChange={onChange} />}
    </Form>
  );
}

function Representative({ form, onChange }: Pick<StepProps, 'form' | 'onChange'>) {
  const { t } = useTranslation('filing');
  const isSame = form.theirIdNumber.length === 18 && form.theirIdNumber === form.idNumber;
  const phoneWrong = form.theirPhone !== '' && !isPhone(form.theirPhone);
  return (
    <>
      <h2 className="section-title">{t(form.by === 'agent' ? 'agentOf' : 'guardianOf')}</h2>
      <div className="filing-columns">
        <Form.Item
          className="wide"
          label={t('theirIdNumber')}
          htmlFor="theirIdNumber"
          validateStatus={isSame ? 'error' : undefined}
          help={isSame ? t('sameAsApplicant') : undefined}
        >
          <IdNumberInput
            id="theirIdNumber"
            autoFocus
            value={form.theirIdNumber}
            onChange={(theirIdNumber) => onChange({ theirIdNumber })}
          />
        </Form.Item>
        <Form.Item label={t('theirName')} htmlFor="theirName">
          <Input
            id="theirName"
            value={form.theirName}
            maxLength={50}
            autoComplete="off"
            onChange={(event) => onChange({ theirName: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label={t('theirPhone')}
          htmlFor="theirPhone"
          validateStatus={phoneWrong ? 'error' : undefined}
          help={phoneWrong ? t('phoneWrong') : undefined}
        >
          <Input
            id="theirPhone"
            value={form.theirPhone}
            maxLength={11}
            inputMode="tel"
            autoComplete="off"
            onChange={(event) => onChange({ theirPhone: event.target.value.replace(/\D/g, '') })}
          />
        </Form.Item>
        <Form.Item label={t('relation')} htmlFor="relation">
          <Select
            id="relation"
            value={form.relation || undefined}
            onChange={(relation) => onChange({ relation })}
            options={relations.map((name) => ({
              value: t(`relations.${name}`, { lng: 'zh' }),
              label: t(`relations.${name}`),
            }))}
          />
        </Form.Item>
      </div>
    </>
  );
}
