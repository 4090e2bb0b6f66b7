import type { CookieSerializeOptions } from '@fastify/cookie';
import { Body, Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../../../activities/database/database.js';
import { endSession } from '../../../activities/staff/sessions.js';
import { changePassword, signIn } from '../../../activities/staff/sign-in.js';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { sessionCookie } from '../access/access.guard.js';
import { byOf, type Caller, type Visit, Visiting, Who } from '../access/caller.js';
import { SignedIn } from '../access/signed-in.js';
import { done } from '../contract/fields.js';
import { API_SETTINGS, type ApiSettings } from '../parts.js';
import { Route } from '../route/route.js';
import {
  type ChangePasswordInput,
  changePasswordInput,
  type SessionView,
  type SignInInput,
  sessionView,
  signInInput,
} from './session.contract.js';

@Controller()
export class SessionController {
  private readonly cookie: CookieSerializeOptions;

  constructor(
    private readonly database: Database,
    private readonly signedIn: SignedIn,
    @Inject(API_SETTINGS) settings: ApiSettings,
  ) {
    const secure = settings.publicUrl?.startsWith('https:') ?? false;
    this.cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure };
  }

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
  async signIn(
    @Visiting() visit: Visit,
    @Body() input: SignInInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | Refusal> {
    const opened = await signIn(this.database, { ...input, userAgent: visit.userAgent, traceId: visit.traceId });
    if (isRefusal(opened)) return opened;
    void reply.setCookie(sessionCookie, opened.token, this.cookie);
    const caller = await this.signedIn.find({ ...visit, sessionToken: opened.token }, false);
    return caller ? viewOf(caller) : refuse('access.signed-out');
  }

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
  read(@Who() caller: Caller): SessionView {
    return viewOf(caller);
  }

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
  async signOut(@Who() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.database.transaction((tx) => endSession(tx, caller.sessionToken!, byOf(caller)));
    void reply.clearCookie(sessionCookie, this.cookie);
    return { done: true };
  }

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
  async changePassword(@Who() caller: Caller, @Body() input: ChangePasswordInput): Promise<SessionView | Refusal> {
    const { staffId, traceId, sessionToken } = caller;
    const changed = await changePassword(this.database, { staffId, token: sessionToken!, traceId, ...input });
    return isRefusal(changed) ? changed : viewOf({ ...caller, mustChangePassword: false });
  }
}

function viewOf(caller: Caller): SessionView {
  const { staffId, signInName, displayName, mustChangePassword } = caller;
  const roles = caller.roles.map(({ role, division, office, bank }) => ({
    role,
    division,
    office: office ?? null,
    bank: bank ?? null,
  }));
  return { staffId, signInName, displayName, mustChangePassword, roles };
}
