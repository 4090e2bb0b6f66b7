import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import type { PersonView } from '../api/types.js';
import { personEnrolmentsQuery } from '../enrolments/enrolments.queries.js';
import { personMandatesQuery } from '../mandates/mandates.queries.js';
import { findFault } from '../people/id-number.js';
import { IdNumberInput } from '../people/id-number-input.js';
import { OfficeSelect } from '../places/office-select.js';
import { personPremiumsQuery } from '../premiums/premiums.queries.js';
import { refundGrounds } from '../refunds/refunds.queries.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { type FilingForm, isPhone } from './filing-form.js';
import type { StepProps } from './step-props.js';

type Props = StepProps & { readonly person: PersonView };

/** The details as text, with a way to change one of them. */
function useDetails({ form, onChange }: Pick<StepProps, 'form' | 'onChange'>) {
  return {
    text: (key: string) => String(form.details[key] ?? ''),
    on: (key: string) => form.details[key] === true,
    set: (change: Record<string, string | boolean>) => onChange({ details: { ...form.details, ...change } }),
  };
}

function TextDetail({ name, wide, ...props }: StepProps & { name: string; wide?: boolean }) {
  const { t } = useTranslation('filing');
  const { text, set } = useDetails(props);
  const id = `detail-${name}`;
  return (
    <Form.Item label={t(`detail.${name}`)} htmlFor={id} className={wide ? 'wide' : undefined}>
      <Input
        id={id}
        value={text(name)}
        maxLength={wide ? 200 : 60}
        autoComplete="off"
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Form.Item>
  );
}

const unitTexts = ['unitCode', 'unitName', 'contactName', 'contactPhone'] as const;
const noUnit = { hasUnit: false, sealed: false, unitCode: '', unitName: '', contactName: '', contactPhone: '' };

/** 启用: what 附件1 第十二条(1) asks for; the unit's part only where there is a unit. */
function ActivationDetails(props: Props) {
  const { t } = useTranslation('filing');
  const { text, on, set } = useDetails(props);
  return (
    <Form layout="vertical" disabled={props.locked} component="div">
      <h2 className="section-title">{t('detailsTitle')}</h2>
      <div className="filing-columns">
        <Form.Item label={t('detail.collectedOn')} htmlFor="detail-collectedOn">
          <Input
            id="detail-collectedOn"
            type="date"
            max={props.today}
            value={text('collectedOn')}
            onChange={(event) => set({ collectedOn: event.target.value })}
          />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Checkbox checked={on('signed')} onChange={(event) => set({ signed: event.target.checked })}>
            {t('detail.signed')}
          </Checkbox>
        </Form.Item>
        <Form.Item className="wide">
          <Checkbox
            checked={on('hasUnit')}
            onChange={(event) => set(event.target.checked ? { hasUnit: true } : noUnit)}
          >
            {t('detail.hasUnit')}
          </Checkbox>
        </Form.Item>
        {on('hasUnit') ? (
          <>
            {unitTexts.map((name) => (
              <TextDetail key={name} name={name} {...props} />
            ))}
            <Form.Item className="wide">
              <Checkbox checked={on('sealed')} onChange={(event) => set({ sealed: event.target.checked })}>
                {t('detail.sealed')}
              </Checkbox>
            </Form.Item>
          </>
        ) : null}
      </div>
    </Form>
  );
}

function TransferDetails(props: Props) {
  const { t } = useTranslation('filing');
  const { text, set } = useDetails(props);
  return (
    <Form layout="vertical" disabled={props.locked} component="div">
      <Form.Item label={t('detail.toOffice')} htmlFor="detail-toOffice">
        <OfficeSelect
          id="detail-toOffice"
          allowClear={false}
          value={text('toOffice') || undefined}
          onChange={(toOffice) => set({ toOffice: toOffice ?? '' })}
        />
      </Form.Item>
    </Form>
  );
}

function PersonalInfoDetails(props: Props) {
  const { t } = useTranslation('filing');
  const { text, set } = useDetails(props);
  return (
    <Form layout="vertical" disabled={props.locked} component="div">
      <h2 className="section-title">{t('detailsTitle')}</h2>
      <p className="quiet">{t('personalInfoHint')}</p>
      <div className="filing-columns">
        <TextDetail name="name" {...props} />
        <Form.Item label={t('detail.idNumber')} htmlFor="detail-idNumber">
          <IdNumberInput id="detail-idNumber" value={text('idNumber')} onChange={(idNumber) => set({ idNumber })} />
        </Form.Item>
        <TextDetail name="phone" {...props} />
        <TextDetail name="address" {...props} />
      </div>
    </Form>
  );
}

/** 明确缴费金额 (规程 第十二条): for a type that the person is enrolled in. */
function MandateDetails(props: Props) {
  const { t } = useTranslation('filing');
  const { text, set } = useDetails(props);
  const { data } = useQuery(personEnrolmentsQuery(props.person.id));
  const insuranceName = useInsuranceName();
  const open = data?.filter((enrolment) => enrolment.toMonth === null) ?? [];
  return (
    <Form layout="vertical" disabled={props.locked} component="div">
      <h2 className="section-title">{t('detailsTitle')}</h2>
      {data && open.length === 0 ? <p className="quiet">{t('detail.noEnrolment')}</p> : null}
      <div className="filing-columns">
        <Form.Item label={t('detail.insurance')} htmlFor="detail-insurance">
          <Select
            id="detail-insurance"
            value={text('insurance') || undefined}
            onChange={(insurance) => set({ insurance })}
            options={open.map(({ insurance }) => ({ value: insurance, label: insuranceName(insurance) }))}
          />
        </Form.Item>
        <Form.Item label={t('detail.terms')}>
          <Radio.Group
            value={text('terms') || undefined}
            onChange={(event) => set({ terms: event.target.value as string })}
            options={[
              { value: 'assessed', label: t('detail.termsAssessed') },
              { value: 'fixed', label: t('detail.termsFixed') },
            ]}
          />
        </Form.Item>
        <TextDetail name="ceiling" {...props} />
        <Form.Item label={t('detail.firstMonth')} htmlFor="detail-firstMonth">
          <Input
            id="detail-firstMonth"
            type="month"
            value={text('firstMonth')}
            onChange={(event) => set({ firstMonth: event.target.value })}
          />
        </Form.Item>
      </div>
    </Form>
  );
}

function RevocationDetails(props: Props) {
  const { t } = useTranslation('filing');
  const { text, set } = useDetails(props);
  const { data } = useQuery(personMandatesQuery(props.person.id));
  const insuranceName = useInsuranceName();
  const live = data?.filter(({ state }) => state !== 'revoked' && state !== 'expired') ?? [];
  return (
    <Form layout="vertical" disabled={props.locked} component="div">
      {data && live.length === 0 ? <p className="quiet">{t('detail.noMandate')}</p> : null}
      <Form.Item label={t('detail.mandateId')} htmlFor="detail-mandateId">
        <Select
          id="detail-mandateId"
          value={text('mandateId') || undefined}
          onChange={(mandateId) => set({ mandateId })}
          options={live.map(({ id, number, insurance }) => ({
            value: id,
            label: `${insuranceName(insurance)} ${number}`,
          }))}
        />
      </Form.Item>
    </Form>
  );
}

/** 退费: one payment of the person, and why it was not owed. */
function RefundDetails(props: Props) {
  const { t } = useTranslation('filing');
  const { text, set } = useDetails(props);
  const { data } = useQuery(personPremiumsQuery(props.person.id));
  const insuranceName = useInsuranceName();
  const paid = data?.dues.filter(({ state }) => state === 'paid') ?? [];
  return (
    <Form layout="vertical" disabled={props.locked} component="div">
      {data && paid.length === 0 ? <p className="quiet">{t('detail.noPaid')}</p> : null}
      <Form.Item label={t('detail.dueId')} htmlFor="detail-dueId">
        <Select
          id="detail-dueId"
          value={text('dueId') || undefined}
          onChange={(dueId) => set({ dueId })}
          options={paid.map(({ id, insurance, period, principal, lateFee }) => ({
            value: id,
            label: [
              insuranceName(insurance),
              formatPeriod(period),
              formatMoney(principal),
              ...(lateFee && lateFee !== '0.00' ? [`+ ${formatMoney(lateFee)}`] : []),
            ].join(' '),
          }))}
        />
      </Form.Item>
      <Form.Item label={t('detail.ground')}>
        <Radio.Group
          value={text('ground') || undefined}
          onChange={(event) => set({ ground: event.target.value as string })}
          options={refundGrounds.map((value) => ({ value, label: t(`refunds:ground.${value}`) }))}
        />
      </Form.Item>
    </Form>
  );
}

/** What a type asks for besides who it is and the papers; a type not named here asks for nothing. */
export const detailFields: Readonly<Record<string, ComponentType<Props>>> = {
  activation: ActivationDetails,
  transfer: TransferDetails,
  personalInfo: PersonalInfoDetails,
  mandate: MandateDetails,
  mandateRevocation: RevocationDetails,
  refund: RefundDetails,
};

/** Details that are still to be given, by name. */
export function missingDetails({ type, details }: FilingForm): string[] {
  const lacks = (names: readonly string[]) => names.filter((name) => !details[name]);
  switch (type) {
    case 'activation':
      return [...lacks(['collectedOn', 'signed']), ...(details.hasUnit ? lacks([...unitTexts, 'sealed']) : [])];
    case 'transfer':
      return lacks(['toOffice']);
    case 'mandate':
      return lacks(['insurance', 'terms', 'firstMonth', ...(details.terms === 'fixed' ? ['ceiling'] : [])]);
    case 'mandateRevocation':
      return lacks(['mandateId']);
    case 'refund':
      return lacks(['dueId', 'ground']);
    case 'personalInfo':
      return personalInfoFaults(details);
    default:
      return [];
  }
}

function personalInfoFaults(details: FilingForm['details']): string[] {
  const names = ['name', 'idNumber', 'phone', 'address'];
  if (names.every((name) => !details[name])) return ['oneOf'];
  const wrong = [
    details.idNumber && findFault(String(details.idNumber)) ? 'idNumber' : '',
    details.phone && !isPhone(String(details.phone)) ? 'phone' : '',
  ];
  return wrong.filter(Boolean);
}
