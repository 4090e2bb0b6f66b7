import { useTranslation } from 'react-i18next';
import { PhotoField } from '../photos/photo-field.js';
import type { StepProps } from './step-props.js';

/** The photograph that the card will carry; it may come later, and is then a missing paper. */
export function PhotoStep({ form, onChange }: StepProps) {
  const { t } = useTranslation('filing');
  return (
    <>
      <PhotoField value={form.photoId} onChange={(photoId) => onChange({ photoId })} />
      {form.photoId ? null : <p className="quiet">{t('photoLater')}</p>}
    </>
  );
}
