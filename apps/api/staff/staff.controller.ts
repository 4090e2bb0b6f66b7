import { Body, Controller, Param, Query } from '@nestjs/common';
import { done } from '../contract/fields.js';
import { Route } from '../route/route.js';
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

@Controller()
export class StaffController {
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
  list(@Query() _query: StaffQuery) {}

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
  create(@Body() _input: CreateStaffInput) {}

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
  colleagues(@Query() _query: ColleaguesQuery) {}

  @Route({
    method: 'POST',
    path: '/staff/:id/reset-password',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'division',
    answer: firstPassword,
    refusals: [],
    summary: { zh: '重置密码', en: 'Reset the password' },
  })
  resetPassword(@Param('id') _id: string) {}

  @Route({
    method: 'POST',
    path: '/staff/:id/disable',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'division',
    answer: done,
    refusals: [],
    summary: { zh: '停用账户', en: 'Disable the account' },
  })
  disable(@Param('id') _id: string) {}

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
  setRoles(@Param('id') _id: string, @Body() _input: StaffRolesInput) {}

  @Route({
    method: 'GET',
    path: '/staff/:id/sessions',
    roles: ['securityAdmin'],
    reach: 'division',
    answer: staffSessions,
    refusals: [],
    summary: { zh: '登录会话', en: 'Sessions of a staff member' },
  })
  sessions(@Param('id') _id: string) {}

  @Route({
    method: 'POST',
    path: '/staff/:id/sessions/revoke',
    roles: ['securityAdmin'],
    reach: 'division',
    answer: revoked,
    refusals: [],
    summary: { zh: '终止全部会话', en: 'Revoke all sessions' },
  })
  revokeSessions(@Param('id') _id: string) {}
}
