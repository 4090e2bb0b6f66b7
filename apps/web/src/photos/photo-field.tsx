import { CameraOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Photo } from './photo.js';
import { findPhotoFault, type PhotoFault } from './photo-check.js';
import { uploadPhoto } from './photos.queries.js';
import './photos.css';

interface Props {
  readonly value?: string;
  readonly onChange?: (photoId: string | undefined) => void;
}

const guides = ['guideHead', 'guideEyes', 'guideFace', 'guideGround'] as const;

/** The photograph: dropped or chosen, checked here at once, shown with the standard's guide lines. */
export function PhotoField({ value, onChange }: Props) {
  const { t } = useTranslation('photos');
  const [fault, setFault] = useState<PhotoFault>();
  const upload = useMutation({ mutationFn: uploadPhoto, onSuccess: (photo) => onChange?.(photo.id) });
  const take = async (file: File) => {
    upload.reset();
    const found = await findPhotoFault(file);
    setFault(found);
    if (!found) upload.mutate(file);
  };
  const choose = {
    accept: 'image/jpeg,image/png',
    showUploadList: false,
    beforeUpload: (file: File) => {
      take(file);
      return false;
    },
  };
  return (
    <div className="photo-field">
      <div>
        {value ? <Framed id={value} /> : <Drop choose={choose} busy={upload.isPending} />}
        {value ? (
          <div className="photo-buttons">
            <Upload {...choose}>
              <Button size="small" loading={upload.isPending}>
                {t('replace')}
              </Button>
            </Upload>
            <Button size="small" onClick={() => onChange?.(undefined)}>
              {t('remove')}
            </Button>
          </div>
        ) : null}
      </div>
      <div>
        {fault ? (
          <Alert className="problem" role="alert" type="error" showIcon title={t(fault.name, fault.params)} />
        ) : null}
        <ProblemAlert className="problem" error={upload.error} />
        <p className="quiet">{t('standard')}</p>
        <ul className="photo-guide">
          {guides.map((guide) => (
            <li key={guide}>{t(guide)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Framed({ id }: { id: string }) {
  return (
    <div className="photo-frame">
      <Photo id={id} large />
    </div>
  );
}

function Drop({ choose, busy }: { choose: object; busy: boolean }) {
  const { t } = useTranslation('photos');
  return (
    <div className="photo-drop">
      <Upload.Dragger {...choose}>
        {busy ? <Spin /> : <CameraOutlined aria-hidden style={{ fontSize: 28 }} />}
        <p>{busy ? t('uploading') : t('drop')}</p>
      </Upload.Dragger>
    </div>
  );
}
