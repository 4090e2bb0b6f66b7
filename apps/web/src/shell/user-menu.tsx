import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReachView } from '../api/types.js';
import { divisionsQuery, nameOf, officesQuery } from '../places/places.queries.js';
import { PasswordForm } from '../session/password-form.js';
import { signOut, useSession } from '../session/session.queries.js';

/** Who is signed in, with which roles and where; password and sign-out. */
export function UserMenu() {
  const { t } = useTranslation('session');
  const session = useSession();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const leave = async () => {
    await signOut().catch(() => undefined);
    queries.clear();
    window.location.assign('/');
  };
  const items = [
    {
      key: 'roles',
      type: 'group' as const,
      label: t('roles'),
      children: session.roles.map((reach, n) => ({
        key: `role-${n}`,
        disabled: true,
        label: <ReachLine reach={reach} />,
      })),
    },
    { type: 'divider' as const },
    { key: 'password', label: t('changePassword'), onClick: () => setChanging(true) },
    { key: 'leave', label: t('signOut'), onClick: leave },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" className="inverse" icon={<UserOutlined />} title={t('shell:userMenu')}>
          {session.displayName} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Modal
        open={changing}
        title={t('changePassword')}
        footer={null}
        onCancel={() => setChanging(false)}
        destroyOnHidden
      >
        <PasswordForm
          onChanged={() => {
            setChanging(false);
            message.success(t('changed'));
          }}
        />
      </Modal>
    </>
  );
}

function ReachLine({ reach }: { reach: ReachView }) {
  const { t, i18n } = useTranslation('session');
  const offices = useQuery(officesQuery).data;
  const divisions = useQuery(divisionsQuery).data;
  const place = reach.office
    ? nameOf(offices, reach.office, i18n.language)
    : nameOf(divisions, reach.division, i18n.language);
  return (
    <span className="reach-line">
      {t(`role.${reach.role}`)} · {place}
    </span>
  );
}
