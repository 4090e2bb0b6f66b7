import type { Entries } from './entry.js';

/** Of who asks: sign-in, right and reach, signatures, staff, and who makes and checks rules. */
export const accessRefusals = {
  'access.signed-out': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'access.wrong-credentials': { status: 401, zh: '用户名或密码不正确', en: 'Wrong user name or password' },
  'access.locked': {
    status: 423,
    zh: '连续输错密码,账户已锁定至 {until}',
    en: 'Locked until {until} after repeated wrong passwords',
  },
  'access.password-change-required': {
    status: 403,
    zh: '首次登录须先修改密码',
    en: 'The password must be changed first',
  },
  'access.password-weak': { status: 422, zh: '密码不符合要求:{why}', en: 'The password is too weak: {why}' },
  'access.forbidden': {
    status: 403,
    zh: '您的岗位无权办理此项',
    en: 'Your role may not do this',
    article: '规程 第二十二条',
  },
  'access.not-found': { status: 404, zh: '没有找到,或不在您的管辖范围内', en: 'Not found, or outside your reach' },
  'access.too-many': { status: 429, zh: '操作过于频繁,请稍后再试', en: 'Too many requests; please wait a moment' },
  'access.reason-missing': {
    status: 422,
    zh: '查看完整信息须填写理由',
    en: 'A reason is needed to reveal this',
    article: '规程 第二十二条',
  },
  'access.signature': {
    status: 401,
    zh: '请求签名无效或已超过五分钟',
    en: 'The signature of the request is not valid, or older than five minutes',
  },
  'staff.name-taken': { status: 409, zh: '登录名已被使用', en: 'This sign-in name is taken' },
  'staff.own-account': {
    status: 409,
    zh: '不能变更自己的岗位，也不能停用或启用自己的账户',
    en: 'Nobody changes the roles of their own account, disables or enables it',
  },
  'staff.roles-conflict': {
    status: 422,
    zh: '系统、安全、审计管理员须由三人分任,且不得兼任业务岗位',
    en: 'System, security and audit administrators are three people who hold no other role',
    article: '规程 第二十二条',
  },
  'staff.admin-role': {
    status: 403,
    zh: '管理员岗位只能由安全管理员设定',
    en: 'Only the security administrator grants an administrator role',
    article: '规程 第二十二条',
  },
  'staff.reach': { status: 422, zh: '管辖范围有误:{why}', en: 'The reach is not valid: {why}' },
  'staff.disabled': { status: 409, zh: '该账户已停用', en: 'This account is disabled' },
  'staff.not-disabled': { status: 409, zh: '该账户未停用', en: 'This account is not disabled' },
  'rule.same-person': { status: 409, zh: '制定与复核不能为同一人', en: 'Maker and checker must be two people' },
  'rule.not-proposed': { status: 409, zh: '此规则版本已复核', en: 'This rule version was already checked' },
  'rule.value': { status: 422, zh: '规则内容不正确:{why}', en: "The rule's value is not valid: {why}" },
} as const satisfies Entries;
