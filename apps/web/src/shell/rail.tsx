import {
  AccountBookOutlined,
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  ClusterOutlined,
  DashboardOutlined,
  ExceptionOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileSyncOutlined,
  HeartOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  LockOutlined,
  NotificationOutlined,
  PhoneOutlined,
  PlusSquareOutlined,
  ProfileOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  UploadOutlined,
  UsergroupAddOutlined,
  UsergroupDeleteOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { type PageName, pagesOf } from './navigation.js';

const icons: Record<PageName, ReactNode> = {
  inbox: <InboxOutlined />,
  newCase: <PlusSquareOutlined />,
  desk: <PhoneOutlined />,
  bankDesk: <BankOutlined />,
  pinDesk: <LockOutlined />,
  bankEvents: <NotificationOutlined />,
  cases: <FileSearchOutlined />,
  supervision: <DashboardOutlined />,
  stock: <AppstoreOutlined />,
  counter: <AccountBookOutlined />,
  activationLists: <UsergroupAddOutlined />,
  enrolments: <IdcardOutlined />,
  employers: <ClusterOutlined />,
  mandates: <FileDoneOutlined />,
  agreements: <SolutionOutlined />,
  cycles: <ScheduleOutlined />,
  lineExceptions: <ExceptionOutlined />,
  arrears: <PhoneOutlined />,
  comparison: <BarChartOutlined />,
  imports: <UploadOutlined />,
  factoryFiles: <FileSyncOutlined />,
  bankFiles: <FileProtectOutlined />,
  reconciliations: <SwapOutlined />,
  duplicates: <UsergroupDeleteOutlined />,
  loads: <ImportOutlined />,
  staff: <TeamOutlined />,
  rules: <ProfileOutlined />,
  calendar: <CalendarOutlined />,
  audit: <AuditOutlined />,
  alerts: <AlertOutlined />,
  clock: <ClockCircleOutlined />,
  health: <HeartOutlined />,
};

/** The narrow main menu at the left: the pages of this person's roles, each an icon with its word. */
export function Rail() {
  const { t } = useTranslation('shell');
  const pages = pagesOf(useSession());
  return (
    <nav className="rail no-print" aria-label={t('navigation')}>
      {pages.map((page) => (
        <Link
          key={page.name}
          to={page.to}
          className="rail-link"
          activeProps={{ className: 'rail-link active', 'aria-current': 'page' }}
          activeOptions={{ exact: page.to === '/cases', includeSearch: false }}
        >
          <span aria-hidden>{icons[page.name]}</span>
          {t(page.name)}
        </Link>
      ))}
    </nav>
  );
}
