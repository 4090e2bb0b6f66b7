import { Body, Controller, Param, Query } from '@nestjs/common';
import { revokeSessions } from '../../../activities/staff/sessions.js';
import {
  createStaff,
  disableStaff,
  enableStaff,
  type FirstPassword,
  resetPassword,
  setRoles,
} from '../../../activities/staff/staff.js';
import { type Reach, reaches } from '../../../domain/reach/reach.js';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, reachFor, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { done } from '../contract/fields.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type ColleaguesQuery,
  type CreateStaffInput,
  colleagues,
  colleaguesQuery,
  createStaffInput,
  firstPassword,
  revoked,
  type StaffQuery,
  type StaffRolesInput,
  staffPage,
  staffQuery,
  staffRolesInput,
  staffSessions,
} from './staff.contract.js';
import {
  type ColleagueRow,
  colleaguesSql,
  type StaffRow,
  sessionsSql,
  staffMemberSql,
  staffSql,
} from './staff.queries.js';

const administrators = ['systemAdmin', 'securityAdmin'] as const;

interface SessionRow {
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly user_agent: string;
}

@Controller()
export class StaffController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'GET',
    path: '/staff',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'division',
    query: staffQuery,
    answer: staffPage,
    refusals: [],
    summary: { zh: '人员列表', en: 'Staff' },
  })
  async list(@Who() caller: Caller, @Query() query: StaffQuery) {
    const after = readCursor(query.cursor, ['text'])?.[0] ?? null;
    const rows = await this.reader.rows<StaffRow>(caller, administrators, staffSql, [
      query.limit + 1,
      query.disabled ?? null,
      after,
    ]);
    return pageOf(rows, query.limit, (row) => [row.sign_in_name], staffView);
  }

  @Route({
    method: 'POST',
    path: '/staff',
    roles: ['systemAdmin'],
    reach: 'division',
    body: createStaffInput,
    answer: firstPassword,
    refusals: [],
    summary: { zh: '新增人员', en: 'Add a staff member' },
  })
  async create(@Who() caller: Caller, @Body() input: CreateStaffInput) {
    const fault = reachFault(caller, input.roles);
    if (fault) return fault;
    return this.writer.once(caller, '/staff', input, (tx) => createStaff(tx, input, byOf(caller)), withoutPassword);
  }

  @Route({
    method: 'GET',
    path: '/staff/colleagues',
    roles: ['supervisor'],
    reach: 'office',
    query: colleaguesQuery,
    answer: colleagues,
    refusals: [],
    summary: { zh: '可分派的同事', en: 'Colleagues who can take a task' },
  })
  async colleagues(@Who() caller: Caller, @Query() query: ColleaguesQuery) {
    const rows = await this.reader.rows<ColleagueRow>(caller, ['supervisor'], colleaguesSql, [
      query.office ?? null,
      query.role ?? null,
    ]);
    return { items: rows.map(colleagueView) };
  }

  @Route({
    method: 'POST',
    path: '/staff/:id/reset-password',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'division',
    answer: firstPassword,
    refusals: [],
    summary: { zh: '重置密码', en: 'Reset the password' },
  })
  async resetPassword(@Who() caller: Caller, @Param('id') id: string) {
    await this.mustReach(caller, id);
    const route = `/staff/${id}/reset-password`;
    return this.writer.once(caller, route, null, (tx) => resetPassword(tx, id, byOf(caller)), withoutPassword);
  }

  @Route({
    method: 'POST',
    path: '/staff/:id/disable',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'division',
    answer: done,
    refusals: [],
    summary: { zh: '停用账户', en: 'Disable the account' },
  })
  async disable(@Who() caller: Caller, @Param('id') id: string) {
    await this.mustReach(caller, id);
    return this.writer.once(caller, `/staff/${id}/disable`, null, async (tx) => {
      const disabled = await disableStaff(tx, id, byOf(caller));
      return isRefusal(disabled) ? disabled : { done: true };
    });
  }

  @Route({
    method: 'POST',
    path: '/staff/:id/enable',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'division',
    answer: done,
    refusals: ['staff.not-disabled'],
    summary: { zh: '启用账户', en: 'Enable the account again' },
  })
  async enable(@Who() caller: Caller, @Param('id') id: string) {
    await this.mustReach(caller, id);
    return this.writer.once(caller, `/staff/${id}/enable`, null, async (tx) => {
      const enabled = await enableStaff(tx, id, byOf(caller));
      return isRefusal(enabled) ? enabled : { done: true };
    });
  }

  @Route({
    method: 'POST',
    path: '/staff/:id/roles',
    roles: ['securityAdmin'],
    reach: 'division',
    body: staffRolesInput,
    answer: done,
    refusals: [],
    summary: { zh: '设定岗位与辖区', en: 'Set roles and reach' },
    article: '规程 第二十二条',
  })
  async setRoles(@Who() caller: Caller, @Param('id') id: string, @Body() input: StaffRolesInput) {
    await this.mustReach(caller, id);
    const fault = reachFault(caller, input.roles);
    if (fault) return fault;
    return this.writer.once(caller, `/staff/${id}/roles`, input, async (tx) => {
      const set = await setRoles(tx, id, input.roles, byOf(caller));
      return isRefusal(set) ? set : { done: true };
    });
  }

  @Route({
    method: 'GET',
    path: '/staff/:id/sessions',
    roles: ['securityAdmin'],
    reach: 'division',
    answer: staffSessions,
    refusals: [],
    summary: { zh: '登录会话', en: 'Sessions of a staff member' },
  })
  async sessions(@Who() caller: Caller, @Param('id') id: string) {
    await this.mustReach(caller, id);
    const rows = await this.reader.rows<SessionRow>(caller, administrators, sessionsSql, [id]);
    return { items: rows.map(sessionView) };
  }

  @Route({
    method: 'POST',
    path: '/staff/:id/sessions/revoke',
    roles: ['securityAdmin'],
    reach: 'division',
    answer: revoked,
    refusals: [],
    summary: { zh: '终止全部会话', en: 'Revoke all sessions' },
  })
  async revokeSessions(@Who() caller: Caller, @Param('id') id: string) {
    await this.mustReach(caller, id);
    return this.writer.once(caller, `/staff/${id}/sessions/revoke`, null, (tx) => revokeSessions(tx, id, byOf(caller)));
  }

  private async mustReach(caller: Caller, id: string): Promise<void> {
    await this.reader.get(caller, administrators, staffMemberSql, [id]);
  }
}

/** An administrator gives no reach beyond their own. */
function reachFault(caller: Caller, given: readonly Reach[]): Refusal | undefined {
  const own = reachFor(caller, administrators);
  const beyond = given.findIndex(({ division }) => !own.some((reach) => reaches(reach, { division })));
  return beyond < 0 ? undefined : refuse('access.not-found', { field: `roles.${beyond}.division` });
}

/** What is remembered of an answer that shows a password once. */
function withoutPassword({ id }: FirstPassword): FirstPassword {
  return { id, firstPassword: '' };
}

function staffView(row: StaffRow) {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    mustChangePassword: row.must_change_password,
    lockedUntil: row.locked_until?.toISOString() ?? null,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    roles: row.roles,
  };
}

function colleagueView(row: ColleagueRow) {
  const { id, display_name: name, role, division, open_tasks: openTasks } = row;
  return { id, name, role, division, office: row.office || null, openTasks };
}

function sessionView(row: SessionRow, index: number) {
  return {
    ref: String(index + 1),
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    userAgent: row.user_agent,
  };
}
