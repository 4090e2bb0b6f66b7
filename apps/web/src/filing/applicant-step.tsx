import { Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IdNumberInput } from '../people/id-number-input.js';
import { OfficeSelect } from '../places/office-select.js';
import { useSession } from '../session/session.queries.js';
import { ApplicantKnown } from './applicant-known.js';
import { ageOf, isMinor, isPhone } from './filing-form.js';
import type { StepProps } from './step-props.js';

/** Whose card it is. The ID number comes first: from it the system says at once what is known. */
export function ApplicantStep({ form, today, office, onOffice, onChange, locked }: StepProps) {
  const { t } = useTranslation('filing');
  const name = useRef<InputRef>(null);
  const hasOwnOffice = useSession().roles.some((reach) => reach.role === 'clerk' && reach.office);
  const change = (idNumber: string) => {
    const by = isMinor({ ...form, idNumber }, today) ? 'guardian' : form.by === 'guardian' ? 'applicant' : form.by;
    onChange({ idNumber, by });
  };
  const phoneWrong = form.phone !== '' && !isPhone(form.phone);
  const age = ageOf(form, today);
  return (
    <Form layout="vertical" disabled={locked} component="div" className="filing-columns">
      <Form.Item
        className="wide"
        label={t('idNumber')}
        htmlFor="idNumber"
        extra={age === undefined ? t('idHint') : t('people:age', { n: age })}
      >
        <IdNumberInput
          id="idNumber"
          autoFocus
          value={form.idNumber}
          onChange={change}
          onComplete={() => name.current?.focus()}
        />
      </Form.Item>
      <div className="wide">
        <ApplicantKnown idNumber={form.idNumber} minorAge={isMinor(form, today) ? age : undefined} />
      </div>
      <Form.Item label={t('name')} htmlFor="name">
        <Input
          id="name"
          ref={name}
          value={form.name}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={t('phone')}
        htmlFor="phone"
        extra={t('phoneHint')}
        validateStatus={phoneWrong ? 'error' : undefined}
        help={phoneWrong ? t('phoneWrong') : undefined}
      >
        <Input
          id="phone"
          value={form.phone}
          maxLength={11}
          inputMode="tel"
          autoComplete="off"
          onChange={(event) => onChange({ phone: event.target.value.replace(/\D/g, '') })}
        />
      </Form.Item>
      <Form.Item className="wide" label={t('address')} htmlFor="address">
        <Input
          id="address"
          value={form.address}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange({ address: event.target.value })}
        />
      </Form.Item>
      {hasOwnOffice ? null : (
        <Form.Item label={t('office')} htmlFor="office">
          <OfficeSelect id="office" allowClear={false} value={office} onChange={onOffice} />
        </Form.Item>
      )}
    </Form>
  );
}
