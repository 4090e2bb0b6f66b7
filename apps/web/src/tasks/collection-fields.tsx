import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { idNumberRule } from '../people/id-number.js';
import { IdNumberInput } from '../people/id-number-input.js';

/** The card is handed over against the scanned receipt, or an ID document looked at (附件1 第十一条(4)). */
export function CollectionFields() {
  const { t } = useTranslation('tasks');
  const form = Form.useFormInstance();
  const verifiedBy = Form.useWatch('verifiedBy', form) ?? 'receipt';
  return (
    <div className="task-fields">
      <Form.Item name="verifiedBy" label={t('verifiedBy')} initialValue="receipt">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'receipt', label: t('byReceipt') },
            { value: 'idDocument', label: t('byIdDocument') },
          ]}
        />
      </Form.Item>
      {verifiedBy === 'receipt' ? <ReceiptField /> : <DocumentFields />}
    </div>
  );
}

function ReceiptField() {
  const { t } = useTranslation('tasks');
  return (
    <Form.Item
      name="receiptNumber"
      label={t('receiptNumber')}
      extra={t('receiptScan')}
      rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
    >
      <Input
        autoFocus
        autoComplete="off"
        maxLength={60}
        spellCheck={false}
        onPressEnter={(event) => event.preventDefault()}
      />
    </Form.Item>
  );
}

function DocumentFields() {
  const { t } = useTranslation('tasks');
  return (
    <Form.Item name="collectorIdNumber" label={t('collectorIdNumber')} rules={[idNumberRule(t)]}>
      <IdNumberInput autoFocus />
    </Form.Item>
  );
}
