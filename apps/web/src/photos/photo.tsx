import { useTranslation } from 'react-i18next';
import './photos.css';

/** A stored photograph; the server checks who may see it. */
export function Photo({ id, large }: { id: string; large?: boolean }) {
  const { t } = useTranslation('photos');
  return <img className={large ? 'photo photo-large' : 'photo'} src={`/api/photos/${id}`} alt={t('alt')} />;
}
