import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Form, Input, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeSelect } from '../places/office-select.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { useFieldProblem } from '../ui/field-problem.js';
import { base64Of, bringList, bringUnit, type UnitListInput } from './activation-lists.queries.js';

type Entry = Omit<UnitListInput, 'signed' | 'sealed'>;
const texts = [
  ['unitCode', 30],
  ['unitName', 100],
  ['contactName', 50],
  ['contactPhone', 20],
] as const;

interface Bringing extends Entry {
  /** Of the list's file; without one the list is the unit's people on record. */
  readonly content?: string;
}

async function bring({ content, ...unit }: Bringing, requestId: string) {
  if (content !== undefined) return { ...(await bringList({ ...unit, sealed: true, content }, requestId)), left: 0 };
  return bringUnit({ ...unit, sealed: true, signed: true }, requestId);
}

/** What the window takes down of a unit (附件1 第十二条(1)), with its file or by its people on record. */
export function BringForm({ onBrought }: { onBrought: (listId: string) => void }) {
  const { t } = useTranslation('activationLists');
  const [form] = Form.useForm<Entry>();
  const [source, setSource] = useState<'file' | 'unit'>('file');
  const [file, setFile] = useState<File>();
  const { message } = App.useApp();
  const own = useSession().roles.find((reach) => reach.office)?.office ?? undefined;
  const submission = useSubmission(bring);
  useFieldProblem(form, submission.error);
  const settle = (brought: Awaited<ReturnType<typeof bring>> | undefined) => {
    if (!brought) return;
    message.success(t(brought.known ? 'known' : 'drafted'));
    if (brought.left > 0) message.info(t('left', { n: brought.left }));
    onBrought(brought.id);
  };
  const send = async ({ office, unitCode, unitName, contactName, contactPhone }: Entry) => {
    const unit = { office, unitCode, unitName, contactName, contactPhone };
    const content = source === 'file' && file ? { content: await base64Of(file) } : {};
    settle(await submission.submit({ ...unit, ...content }));
  };
  const needed = [{ required: true, whitespace: true, message: t('ui:required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="task-fields"
      disabled={submission.locked}
      initialValues={{ office: own }}
      onFinish={send}
    >
      <Radio.Group
        aria-label={t('sourceLabel')}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        options={[
          { value: 'file', label: t('source.file') },
          { value: 'unit', label: t('source.unit') },
        ]}
      />
      <p className="quiet">{t(source === 'file' ? 'bringHint' : 'unitHint')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form.Item name="office" label={t('office')} rules={needed}>
        <OfficeSelect allowClear={false} />
      </Form.Item>
      {texts.map(([name, max]) => (
        <Form.Item key={name} name={name} label={t(name)} rules={needed}>
          <Input maxLength={max} />
        </Form.Item>
      ))}
      {source === 'file' ? <FileField file={file} onFile={setFile} /> : null}
      <Form.Item
        key={source}
        name={source === 'file' ? 'seal' : 'sealAndSignatures'}
        valuePropName="checked"
        rules={[{ validator: async (_, sealed) => (sealed ? undefined : Promise.reject(new Error(t('ui:required')))) }]}
      >
        <Checkbox>{t(source === 'file' ? 'sealed' : 'sealedAndSigned')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t(source === 'file' ? 'bring' : 'bringUnit')}
      </Button>
    </Form>
  );
}

function FileField({ file, onFile }: { file: File | undefined; onFile: (file: File | undefined) => void }) {
  const { t } = useTranslation('activationLists');
  return (
    <Form.Item
      name="content"
      label={t('file')}
      rules={[{ validator: async () => (file ? undefined : Promise.reject(new Error(t('ui:required')))) }]}
    >
      <Upload
        accept=".csv,text/csv"
        maxCount={1}
        beforeUpload={(chosen) => {
          onFile(chosen);
          return false;
        }}
        onRemove={() => onFile(undefined)}
      >
        <Button icon={<UploadOutlined />}>{t('chooseFile')}</Button>
      </Upload>
    </Form.Item>
  );
}
