import { Form, Input } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { Checklist } from '../cases/checklist.js';
import { idNumberRule } from '../people/id-number.js';
import { IdNumberInput } from '../people/id-number-input.js';
import { PhotoField } from '../photos/photo-field.js';
import { CollectionFields } from './collection-fields.js';

export interface StepFieldsProps {
  readonly caseView: CaseView;
  readonly choice: string | undefined;
}

function ReviewFields({ caseView }: StepFieldsProps) {
  return <Checklist items={caseView.checklist} />;
}

function AmendApplicantFields({ choice }: StepFieldsProps) {
  const { t } = useTranslation('tasks');
  if (choice !== 'retry') return null;
  return (
    <div className="task-fields">
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

/** What each step asks for beside its choice; a step not named here asks for nothing. */
export const stepFields: Readonly<Record<string, ComponentType<StepFieldsProps>>> = {
  review: ReviewFields,
  amendIdentity: AmendApplicantFields,
  amendPhoto: AmendPhotoFields,
  amendData: AmendApplicantFields,
  collection: CollectionFields,
};
