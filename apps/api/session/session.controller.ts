import { Body, Controller } from '@nestjs/common';
import { done } from '../contract/fields.js';
import { Route } from '../route/route.js';
import {
  type ChangePasswordInput,
  changePasswordInput,
  type SignInInput,
  sessionView,
  signInInput,
} from './session.contract.js';

@Controller()
export class SessionController {
  @Route({
    method: 'POST',
    path: '/session',
    roles: 'public',
    reach: 'none',
    body: signInInput,
    answer: sessionView,
    refusals: ['access.wrong-credentials', 'access.locked'],
    summary: { zh: '登录', en: 'Sign in' },
  })
  signIn(@Body() _input: SignInInput) {}

  @Route({
    method: 'GET',
    path: '/session',
    roles: 'signedIn',
    reach: 'self',
    beforePasswordChange: true,
    answer: sessionView,
    refusals: [],
    summary: { zh: '当前登录', en: 'Who is signed in' },
  })
  read() {}

  @Route({
    method: 'POST',
    path: '/session/end',
    roles: 'signedIn',
    reach: 'self',
    beforePasswordChange: true,
    answer: done,
    refusals: [],
    summary: { zh: '退出登录', en: 'Sign out' },
  })
  signOut() {}

  @Route({
    method: 'POST',
    path: '/session/password',
    roles: 'signedIn',
    reach: 'self',
    beforePasswordChange: true,
    body: changePasswordInput,
    answer: sessionView,
    refusals: ['access.wrong-credentials', 'access.password-weak'],
    summary: { zh: '修改密码', en: 'Change the password' },
  })
  changePassword(@Body() _input: ChangePasswordInput) {}
}
