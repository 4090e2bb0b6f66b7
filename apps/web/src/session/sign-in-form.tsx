import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../api/types.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { signIn } from './session.queries.js';

interface Props {
  readonly signInName?: string;
  readonly onSignedIn: (session: SessionView) => void;
}

/** User name and password; used on the sign-in page and over a page whose session ended. */
export function SignInForm({ signInName, onSignedIn }: Props) {
  const { t } = useTranslation('session');
  const [form] = Form.useForm<{ signInName: string; password: string }>();
  const [capsLock, setCapsLock] = useState(false);
  const first = useRef<InputRef>(null);
  const password = useRef<InputRef>(null);
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: onSignedIn,
    onError: () => {
      form.setFieldValue('password', '');
      password.current?.focus();
    },
  });
  useEffect(() => {
    (signInName ? password : first).current?.focus();
  }, [signInName]);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ signInName }} onFinish={entry.mutate}>
      {entry.error ? <ProblemAlert className="problem" error={entry.error} /> : null}
      <Form.Item name="signInName" label={t('signInName')} rules={[{ required: true, message: t('ui:required') }]}>
        <Input ref={first} size="large" prefix={<UserOutlined />} autoComplete="username" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        extra={capsLock ? t('capsLock') : undefined}
        rules={[{ required: true, message: t('ui:required') }]}
      >
        <Input.Password
          ref={password}
          size="large"
          prefix={<LockOutlined />}
          autoComplete="current-password"
          onKeyUp={watchCapsLock}
        />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={entry.isPending}>
        {t('signIn')}
      </Button>
    </Form>
  );
}
