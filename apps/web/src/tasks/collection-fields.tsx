import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { idNumberRule } from '../people/id-number.js';
import { IdNumberInput } from '../people/id-number-input.js';
import type { StepFieldsProps } from './step-fields-props.js';

/**
 * A first card is handed over against the scanned receipt, or an ID document looked at (附件1 第十一条(4)); a replaced
 * or exchanged one against both (第十五条(5)).
 */
export function CollectionFields({ caseView }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  if (caseView.type === 'issuance') return <OneOfBoth />;
  return (
    <div className="task-fields">
      <p className="quiet">{t('byReceiptAndId')}</p>
      <ReceiptField />
      <DocumentField autoFocus={false} />
    </div>
  );
}

function OneOfBoth() {
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
      {verifiedBy === 'receipt' ? <ReceiptField /> : <DocumentField autoFocus />}
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

function DocumentField({ autoFocus }: { autoFocus: boolean }) {
  const { t } = useTranslation('tasks');
  return (
    <Form.Item name="collectorIdNumber" label={t('collectorIdNumber')} rules={[idNumberRule(t)]}>
      <IdNumberInput autoFocus={autoFocus} />
    </Form.Item>
  );
}
