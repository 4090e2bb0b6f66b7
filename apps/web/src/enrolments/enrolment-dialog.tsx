import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { FormDialog } from '../ui/form-dialog.js';
import { addEnrolment, changeEnrolment, type Enrolment, type EnrolmentInput } from './enrolments.queries.js';

type Assessed = 'amount' | 'base' | 'grade';
type Entry = Omit<EnrolmentInput, Assessed> & Partial<Record<Assessed, string>> & { readonly by: Assessed };

interface Props {
  readonly personId: string;
  /** The one that is changed; without it a new one is added. */
  readonly former?: Enrolment | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A new enrolment, or other facts of one from a month on (规程 第十二条). */
export function EnrolmentDialog({ personId, former, onClose, onDone }: Props) {
  const { t } = useTranslation('enrolments');
  return (
    <FormDialog<Entry, unknown>
      title={t(former ? 'change' : 'add')}
      okText={t(former ? 'change' : 'add')}
      hint={former ? t('changeHint') : undefined}
      initial={initial(former)}
      send={(entry, requestId) => send(personId, former, entry, requestId)}
      said={t(former ? 'changed' : 'added')}
      rereads={['enrolments']}
      onDone={onDone}
      onClose={onClose}
    >
      <Fields isNew={!former} />
    </FormDialog>
  );
}

function Fields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation('enrolments');
  const by = Form.useWatch('by') as Assessed | undefined;
  const payer = Form.useWatch('payer') as string | undefined;
  const needed = [{ required: true, message: t('ui:required') }];
  return (
    <>
      {isNew ? (
        <>
          <Form.Item name="agency" label={t('agencies:agency')} rules={needed}>
            <AgencySelect />
          </Form.Item>
          <Form.Item name="insurance" label={t('agencies:insurance')} rules={needed}>
            <InsuranceSelect />
          </Form.Item>
        </>
      ) : null}
      <Form.Item name="payer" label={t('payerLabel')} rules={needed}>
        <Select
          options={(['employee', 'flexible', 'resident'] as const).map((value) => ({
            value,
            label: t(`payer.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="by" label={t('assessed')}>
        <Radio.Group
          options={(['amount', 'base', 'grade'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={by ?? 'base'} label={t(by ?? 'base')} rules={needed}>
        <Input maxLength={20} inputMode="decimal" autoComplete="off" />
      </Form.Item>
      {payer === 'employee' ? (
        <Form.Item name="employer" label={t('employer')} rules={needed}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      ) : (
        <Form.Item name="locality" label={t('locality')}>
          <Input maxLength={12} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="from" label={t(isNew ? 'from' : 'changeFrom')} extra={t('monthHint')} rules={needed}>
        <Input maxLength={10} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function initial(former: Enrolment | undefined): Partial<Entry> {
  if (!former) return { by: 'base' };
  const by: Assessed = former.amount ? 'amount' : former.base ? 'base' : 'grade';
  return {
    payer: former.payer,
    by,
    [by]: String(former[by]),
    employer: former.employer?.code ?? '',
    locality: former.locality?.code ?? '',
  };
}

function send(personId: string, former: Enrolment | undefined, entry: Entry, requestId: string) {
  const { by, agency, insurance, payer, from } = entry;
  const assessed = { amount: '', base: '', grade: '', [by]: entry[by] ?? '' };
  const place =
    payer === 'employee'
      ? { employer: entry.employer ?? '', locality: '' }
      : { employer: '', locality: entry.locality ?? '' };
  const said = { payer, ...assessed, ...place, from };
  return former
    ? changeEnrolment({ id: former.id, body: { version: former.version, ...said } }, requestId)
    : addEnrolment({ personId, body: { agency, insurance, to: '', ...said } }, requestId);
}
