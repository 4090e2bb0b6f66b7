import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.js';
import { type Enrolment, endEnrolment } from './enrolments.queries.js';

const reasons = ['moved', 'retired', 'died', 'left', 'mistake', 'other'] as const;

interface Entry {
  readonly lastMonth: string;
  readonly reason: (typeof reasons)[number];
}

/** Ends an enrolment with a month, and says why. */
export function EndDialog({
  enrolment,
  onClose,
  onDone,
}: {
  enrolment: Enrolment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('enrolments');
  const needed = [{ required: true, message: t('ui:required') }];
  return (
    <FormDialog
      danger
      title={t('end')}
      okText={t('end')}
      hint={t('endHint')}
      send={(entry: Entry, requestId) =>
        endEnrolment({ id: enrolment.id, body: { version: enrolment.version, ...entry } }, requestId)
      }
      said={t('ended')}
      rereads={['enrolments']}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item name="lastMonth" label={t('lastMonth')} extra={t('monthHint')} rules={needed}>
        <Input maxLength={10} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={t('endReason')} rules={needed}>
        <Select options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}
