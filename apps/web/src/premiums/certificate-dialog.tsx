import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { OfficeSelect } from '../places/office-select.js';
import { useSession } from '../session/session.queries.js';
import { FormDialog } from '../ui/form-dialog.js';
import type { PaidPeriods } from './paid-periods.js';
import { type CertificateEntry, certifyPayments } from './premiums.queries.js';

type Entry = Omit<CertificateEntry, 'personId'>;
export type IssuedCertificate = Awaited<ReturnType<typeof certifyPayments>>;

interface Props {
  readonly personId: string;
  /** Not empty: without a payment there is nothing to certify. */
  readonly paid: readonly PaidPeriods[];
  readonly onIssued: (certificate: IssuedCertificate) => void;
  readonly onClose: () => void;
}

/** For which type and which months a 缴费凭证 is issued, and at which window (规程 第十四条). */
export function CertificateDialog({ personId, paid, onIssued, onClose }: Props) {
  const { t } = useTranslation('premiums');
  const office = useSession().roles.find((reach) => reach.role === 'clerk' && reach.office)?.office ?? undefined;
  return (
    <FormDialog
      title={t('certificate')}
      okText={t('issue')}
      hint={t('certificateHint')}
      initial={{ ...paid[0], ...(office ? { office } : {}) }}
      send={(entry: Entry, requestId) => {
        const [from, to] = [compact(entry.from), compact(entry.to)];
        return certifyPayments({ ...entry, personId, from, to }, requestId);
      }}
      said={t('issued')}
      rereads={[]}
      onDone={onIssued}
      onClose={onClose}
    >
      <Fields paid={paid} />
    </FormDialog>
  );
}

/** `2026-01` as it may be typed, `202601` as it is sent. */
const compact = (month: string) => month.replaceAll('-', '').trim();

function Fields({ paid }: Pick<Props, 'paid'>) {
  const { t } = useTranslation('premiums');
  const form = Form.useFormInstance<Entry>();
  const insuranceName = useInsuranceName();
  const needed = [{ required: true, message: t('ui:required') }];
  const month = [...needed, { pattern: /^\s*\d{4}-?(0[1-9]|1[0-2])\s*$/, message: t('notMonth') }];
  const all = (insurance: string) => form.setFieldsValue(paid.find((one) => one.insurance === insurance) ?? {});
  return (
    <>
      <Form.Item name="insurance" label={t('agencies:insurance')} rules={needed}>
        <Select
          onChange={all}
          options={paid.map(({ insurance }) => ({ value: insurance, label: insuranceName(insurance) }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('from')} rules={month}>
        <Input maxLength={7} autoComplete="off" inputMode="numeric" />
      </Form.Item>
      <Form.Item name="to" label={t('to')} rules={month}>
        <Input maxLength={7} autoComplete="off" inputMode="numeric" />
      </Form.Item>
      <Form.Item name="office" label={t('places:office')} rules={needed}>
        <OfficeSelect allowClear={false} />
      </Form.Item>
    </>
  );
}
