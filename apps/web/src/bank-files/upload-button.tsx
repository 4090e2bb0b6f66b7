import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { uploadBankFile } from './bank-files.queries.js';

/** Brings an encrypted file that a bank gave by hand; `onCame` opens it. */
export function UploadButton({ onCame }: { onCame: (id: string) => void }) {
  const { t } = useTranslation('bankFiles');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<UploadOutlined />} onClick={() => setOpen(true)}>
        {t('upload')}
      </Button>
      {open ? <UploadDialog onClose={() => setOpen(false)} onCame={onCame} /> : null}
    </>
  );
}

function UploadDialog({ onClose, onCame }: { onClose: () => void; onCame: (id: string) => void }) {
  const { t } = useTranslation('bankFiles');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const upload = useMutation({
    mutationFn: uploadBankFile,
    onSuccess: async ({ id, outcome }) => {
      message.success(t(`uploaded.${outcome}`));
      await queries.invalidateQueries({ queryKey: ['bankFiles'] });
      onClose();
      onCame(id);
    },
  });
  const take = (file: File) => {
    upload.mutate(file);
    return false;
  };
  return (
    <Modal open title={t('upload')} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <p className="quiet">{t('uploadHint')}</p>
      <ProblemAlert className="problem" error={upload.error} />
      <Upload accept=".sm4" showUploadList={false} beforeUpload={take} disabled={upload.isPending}>
        <Button icon={<UploadOutlined />} loading={upload.isPending}>
          {t('upload')}
        </Button>
      </Upload>
    </Modal>
  );
}
