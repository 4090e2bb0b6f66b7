import { Alert, Checkbox, Form, Input } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Checklist } from '../cases/checklist.js';
import { idNumberRule } from '../people/id-number.js';
import { IdNumberInput } from '../people/id-number-input.js';
import { PhotoField } from '../photos/photo-field.js';
import { ChargeDue, ReceivedField } from './charge-fields.js';
import { CollectionFields } from './collection-fields.js';
import type { StepFieldsProps } from './step-fields-props.js';
import { WantedChanges } from './wanted-changes.js';

function ReviewFields({ caseView }: StepFieldsProps) {
  return <Checklist items={caseView.checklist} />;
}

function AmendApplicantFields({ caseView, choice }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  if (choice !== 'retry') return null;
  return (
    <div className="task-fields">
      <WantedChanges changes={caseView.changes} />
      <p className="quiet">{t('keepEmpty')}</p>
      <Form.Item name="name" label={t('name')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={t('idNumber')} rules={[idNumberRule(t, { optional: true })]}>
        <IdNumberInput />
      </Form.Item>
    </div>
  );
}

function AmendPhotoFields({ choice }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  if (choice !== 'retry') return null;
  return (
    <Form.Item name="photoId" label={t('photoNew')} rules={[{ required: true, message: t('ui:required') }]}>
      <PhotoField />
    </Form.Item>
  );
}

/** 补卡: the fee on the counter, and the words that the holder must have heard (附件1 第十五条 提示). */
function OfferFields({ caseView }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  return (
    <div className="task-fields">
      {caseView.charges.map((charge) => (
        <ReceivedField key={charge.charge} charge={charge} />
      ))}
      <Form.Item name="photoId" label={t('photoNew')} extra={t('photoOnRecord')}>
        <PhotoField />
      </Form.Item>
      <ConfirmedTick label={t('deadFromNow')} />
    </div>
  );
}

function ConfirmedTick({ label }: { label: string }) {
  const { t } = useTranslation('tasks');
  const needed = async (_: unknown, ticked: boolean | undefined) => {
    if (!ticked) throw new Error(t('iConfirm'));
  };
  return (
    <Form.Item name="confirmed" valuePropName="checked" rules={[{ validator: needed }]}>
      <Checkbox>
        <strong>{label}</strong> · {t('iConfirm')}
      </Checkbox>
    </Form.Item>
  );
}

/** What the papers show is confirmed, together with the money, and the photo of a new card, where the type takes some. */
function ConfirmFields({ caseView, choice }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  return (
    <>
      <WantedChanges changes={caseView.changes} />
      <Checklist items={caseView.checklist} />
      {choice === 'refuse' ? null : (
        <div className="task-fields confirm-fields">
          {caseView.charges.map((charge) => (
            <ReceivedField key={charge.charge} charge={charge} />
          ))}
          {choice === 'handOver' ? <TemporaryNumberField /> : null}
          {caseView.type === 'exchange' ? (
            <Form.Item name="photoId" label={t('photoNew')} extra={t('photoOnRecord')}>
              <PhotoField />
            </Form.Item>
          ) : null}
        </div>
      )}
    </>
  );
}

function TemporaryNumberField() {
  const { t } = useTranslation('tasks');
  return (
    <Form.Item
      name="cardNumber"
      label={t('temporaryNumber')}
      extra={t('temporaryNumberHint')}
      rules={[{ required: true, whitespace: true, message: t('ui:required') }]}
    >
      <Input maxLength={32} autoComplete="off" spellCheck={false} onPressEnter={(event) => event.preventDefault()} />
    </Form.Item>
  );
}

function ReturnFields({ caseView, choice }: StepFieldsProps) {
  if (choice !== 'takeBack') return null;
  return caseView.charges.map((charge) => <ChargeDue key={charge.charge} charge={charge} refund />);
}

/** What the terminal said, and that it never says a PIN. */
function TerminalSaid({ caseView }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  const about = caseView.tasks.find((task) => task.about)?.about;
  if (!about) return null;
  return <Alert type="warning" showIcon title={`${t('terminalSaid')}: ${t(`cases:about.${about}`)}`} />;
}

/** What each step asks for beside its choice; a step not named here asks for nothing. */
export const stepFields: Readonly<Record<string, ComponentType<StepFieldsProps>>> = {
  review: ReviewFields,
  offer: OfferFields,
  confirm: ConfirmFields,
  acceptance: ReviewFields,
  amendIdentity: AmendApplicantFields,
  amendPhoto: AmendPhotoFields,
  amendData: AmendApplicantFields,
  collection: CollectionFields,
  bankCollection: CollectionFields,
  return: ReturnFields,
  again: TerminalSaid,
  unclear: TerminalSaid,
};
