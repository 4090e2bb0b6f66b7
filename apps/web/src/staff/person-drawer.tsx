import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { formatDateTime } from '../ui/time.js';
import { FirstPassword } from './first-password.js';
import { RoleFields } from './role-fields.js';
import {
  changeRoles,
  disablePerson,
  enablePerson,
  type RoleEntry,
  resetPassword,
  revokeSessions,
  sessionsQuery,
  toEntries,
} from './staff.queries.js';

/** One person: password, roles, sessions, and whether they have access. */
export function PersonDrawer({ person, onClose }: { person: StaffView | undefined; onClose: () => void }) {
  return (
    <Drawer open={Boolean(person)} size={720} title={person?.displayName} onClose={onClose} destroyOnHidden>
      {person ? <Managed key={person.id} person={person} /> : null}
    </Drawer>
  );
}

function Managed({ person }: { person: StaffView }) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [password, setPassword] = useState<string>();
  const reset = useSubmission(resetPassword);
  const isSecurity = hasRole(useSession(), 'securityAdmin');
  const reread = () => queries.invalidateQueries({ queryKey: ['staff'] });
  const doReset = async () => {
    const answer = await reset.submit(person.id);
    if (!answer) return;
    setPassword(answer.firstPassword);
    await reread();
  };
  return (
    <div className="stack">
      {password ? <FirstPassword password={password} /> : null}
      <SubmissionAlert submission={reset} />
      <Space wrap>
        {person.disabledAt ? null : (
          <Popconfirm title={t('resetSure', { name: person.displayName })} onConfirm={doReset}>
            <Button>{t('reset')}</Button>
          </Popconfirm>
        )}
        <Access person={person} onDone={reread} />
      </Space>
      {isSecurity && !person.disabledAt ? <Roles person={person} /> : null}
      {isSecurity ? <Sessions id={person.id} /> : null}
    </div>
  );
}

/** Ends a person's access, or gives it back. */
function Access({ person, onDone }: { person: StaffView; onDone: () => Promise<unknown> }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const action = person.disabledAt ? 'enable' : 'disable';
  const submission = useSubmission(person.disabledAt ? enablePerson : disablePerson);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t(`${action}dDone`));
    await onDone();
  };
  return (
    <>
      <Popconfirm
        title={t(`${action}Sure`, { name: person.displayName })}
        onConfirm={async () => settle(await submission.submit(person.id))}
      >
        <Button danger={action === 'disable'}>{t(action)}</Button>
      </Popconfirm>
      <SubmissionAlert submission={submission} onAnswer={settle} />
    </>
  );
}

function Roles({ person }: { person: StaffView }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const submission = useSubmission(changeRoles);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('saved'));
    await queries.invalidateQueries({ queryKey: ['staff'] });
  };
  return (
    <section>
      <h3 className="section-title">{t('editRoles')}</h3>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Form<{ roles: RoleEntry[] }>
        layout="vertical"
        disabled={submission.locked}
        initialValues={{ roles: toEntries(person) }}
        onFinish={async ({ roles }) => settle(await submission.submit({ id: person.id, roles }))}
      >
        <RoleFields />
        <Button htmlType="submit" style={{ marginTop: 12 }}>
          {t('ui:save')}
        </Button>
      </Form>
    </section>
  );
}

function Sessions({ id }: { id: string }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const { data, refetch } = useQuery(sessionsQuery(id));
  const submission = useSubmission(revokeSessions);
  const revoke = async () => {
    const answer = await submission.submit(id);
    if (!answer) return;
    message.success(t('revoked', { n: answer.revoked }));
    await refetch();
  };
  return (
    <section>
      <h3 className="section-title">{t('sessions')}</h3>
      <SubmissionAlert submission={submission} />
      {data?.length === 0 ? <span className="quiet">{t('noSessions')}</span> : null}
      <ul>
        {data?.map((one) => (
          <li key={one.ref}>
            {t('since')} {formatDateTime(one.createdAt)} · {t('lastSeen')} {formatDateTime(one.lastSeenAt)}
            <div className="quiet">{one.userAgent}</div>
          </li>
        ))}
      </ul>
      {data?.length ? <Button onClick={revoke}>{t('revoke')}</Button> : null}
    </section>
  );
}
