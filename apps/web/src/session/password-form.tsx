import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type PasswordEntry, passwordRules } from './password-rules.js';
import { changePassword, useSession } from './session.queries.js';
import './session.css';

const untyped: PasswordEntry = { current: '', next: '', repeat: '' };

/** The change of one's password; each rule says while typing whether it is met. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('session');
  const { signInName } = useSession();
  const [form] = Form.useForm<PasswordEntry>();
  const entry = Form.useWatch([], form);
  const change = useMutation({ mutationFn: changePassword, onSuccess: onChanged });
  const rules = passwordRules(entry ?? untyped, signInName);
  const ready = rules.every((rule) => rule.met);

  return (
    <Form
      form={form}
      // Without these, fields that nobody has touched are undefined.
      initialValues={untyped}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }) => ready && change.mutate({ current, next })}
    >
      {change.error ? <ProblemAlert className="problem" error={change.error} /> : null}
      <input type="text" autoComplete="username" value={signInName} readOnly hidden />
      <Form.Item name="current" label={t('current')}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="next" label={t('next')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={t('repeat')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <ul className="password-rules" aria-live="polite">
        {rules.map((rule) => (
          <li key={rule.name} className={rule.met ? 'met' : undefined}>
            {rule.met ? <CheckCircleFilled aria-hidden /> : <MinusCircleOutlined aria-hidden />}
            <span>{t(rule.name, { n: entry?.next?.length ?? 0 })}</span>
            <span className="visually-hidden">{t(rule.met ? 'ruleMet' : 'ruleOpen')}</span>
          </li>
        ))}
      </ul>
      <Button type="primary" htmlType="submit" block disabled={!ready} loading={change.isPending}>
        {t('changePassword')}
      </Button>
    </Form>
  );
}
