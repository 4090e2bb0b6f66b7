import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { columnTitles, type FactKind, factKinds, uploadFacts } from './fact-files.queries.js';

interface Entry {
  readonly kind: FactKind;
  readonly agency: string;
}

/** A file, what it holds and for which agency; the heading that it must have stands below. */
export function UploadForm({ onUploaded }: { onUploaded: (fileId: string) => void }) {
  const { t } = useTranslation('factFiles');
  const [form] = Form.useForm<Entry>();
  const [file, setFile] = useState<File>();
  const kind = Form.useWatch('kind', form) ?? 'enrolments';
  const { message } = App.useApp();
  const submission = useSubmission((entry: Entry & { digest: string }, requestId: string) =>
    uploadFacts({ ...entry, file: file as File }, requestId),
  );
  const settle = (uploaded: { id: string; known: boolean } | undefined) => {
    if (!uploaded) return;
    message.success(t(uploaded.known ? 'known' : 'uploaded'));
    onUploaded(uploaded.id);
  };
  const needed = [{ required: true, message: t('ui:required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="task-fields"
      disabled={submission.locked}
      initialValues={{ kind: 'enrolments' }}
      onFinish={async (entry) => {
        // Another file is another request, though the form says the same.
        if (file)
          settle(await submission.submit({ ...entry, digest: `${file.name} ${file.size} ${file.lastModified}` }));
      }}
    >
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form.Item name="kind" label={t('kindLabel')} rules={needed}>
        <Select options={factKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="agency" label={t('agencies:agency')} rules={needed}>
        <AgencySelect />
      </Form.Item>
      <Form.Item
        name="file"
        label={t('file')}
        extra={`${t('columns')}: ${columnTitles[kind]}`}
        rules={[{ validator: async () => (file ? undefined : Promise.reject(new Error(t('ui:required')))) }]}
      >
        <Upload
          accept=".csv,.xlsx,text/csv"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
          onRemove={() => setFile(undefined)}
        >
          <Button icon={<UploadOutlined />}>{t('chooseFile')}</Button>
        </Upload>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t('upload')}
      </Button>
    </Form>
  );
}
