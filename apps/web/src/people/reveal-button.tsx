import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnterSubmits } from '../ui/enter-submits.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type Revealable, reveal } from './people.queries.js';

type Revealed = Awaited<ReturnType<typeof reveal>>;

const hideAfter = 60_000;
const quickReasons = ['verify', 'contact', 'correct'] as const;

interface Props {
  readonly personId: string;
  readonly fields: readonly Revealable[];
  readonly onReveal: (values: Revealed | undefined) => void;
}

/** Full values are asked for with a reason and hidden again after a minute. */
export function RevealButton({ personId, fields, onReveal }: Props) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(false);
  const [form] = Form.useForm<{ fields: Revealable[]; reason: string }>();
  const ask = useMutation({
    mutationFn: (given: { fields: Revealable[]; reason: string }) => reveal(personId, given.fields, given.reason),
    onSuccess: (values) => {
      onReveal(values);
      setShown(true);
      setOpen(false);
    },
  });
  const hide = () => {
    onReveal(undefined);
    setShown(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minute begins when the values are shown
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(hide, hideAfter);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <>
      <Button className="no-print" size="small" icon={<EyeOutlined />} onClick={shown ? hide : () => setOpen(true)}>
        {t(shown ? 'hide' : 'reveal')}
      </Button>
      <Modal
        open={open}
        title={t('revealTitle')}
        okText={t('reveal')}
        okButtonProps={{ loading: ask.isPending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="quiet">{t('revealHint')}</p>
        <ProblemAlert className="problem" error={ask.error} />
        <Form form={form} layout="vertical" onFinish={ask.mutate} initialValues={{ fields: fields.slice(0, 2) }}>
          <Form.Item name="fields" label={t('revealFields')} rules={[{ required: true, message: t('ui:required') }]}>
            <Checkbox.Group options={fields.map((field) => ({ value: field, label: t(field) }))} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('revealReason')}
            rules={[{ required: true, whitespace: true, message: t('ui:reasonMissing') }]}
          >
            <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
          </Form.Item>
          {quickReasons.map((key) => (
            <Tag.CheckableTag
              key={key}
              checked={false}
              onChange={() => form.setFieldValue('reason', t(`revealReasons.${key}`))}
            >
              {t(`revealReasons.${key}`)}
            </Tag.CheckableTag>
          ))}
          <EnterSubmits />
        </Form>
      </Modal>
    </>
  );
}
