/** One entry a refusal: HTTP status, the sentence in both languages, and the article where one applies. */
interface CatalogEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503;
  readonly zh: string;
  readonly en: string;
  readonly article?: string;
}

const catalog = {
  // Input
  'input.malformed': { status: 400, zh: '{field} 填写有误:{why}', en: '{field} is not valid: {why}' },
  'input.request-id-missing': {
    status: 400,
    zh: '缺少请求编号(X-Request-Id)',
    en: 'The request id (X-Request-Id) is missing',
  },
  'input.request-id-reused': {
    status: 409,
    zh: '同一请求编号已用于另一内容,请刷新后重试',
    en: 'This request id was already used with another content; reload and try again',
  },
  'input.request-lost': {
    status: 409,
    zh: '系统故障时丢失了这次填写的内容,什么都没有改变,请重新提交',
    en: 'What was sent got lost in an outage and nothing was changed; please send it again',
  },
  'input.id-number': { status: 422, zh: '身份证号码不正确:{why}', en: 'The ID number is not valid: {why}' },
  'input.name': { status: 422, zh: '姓名不正确:{why}', en: 'The name is not valid: {why}' },
  'input.photo': {
    status: 422,
    zh: '照片不符合要求:{why}',
    en: 'The photo does not meet the standard: {why}',
    article: '附件1 第十一条(1)',
  },
  // Sign-in and reach
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
  // Staff
  'staff.name-taken': { status: 409, zh: '登录名已被使用', en: 'This sign-in name is taken' },
  'staff.own-account': {
    status: 409,
    zh: '不能变更自己的岗位或停用自己的账户',
    en: 'Nobody changes the roles of, or disables, their own account',
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
  // Cases
  'case.already-open': {
    status: 409,
    zh: '此人已有一件未办结的同类业务({number})',
    en: 'A case of this type is already open for this person ({number})',
  },
  'case.live-card': {
    status: 409,
    zh: '此人已持有有效的正式社会保障卡,不能重复申领',
    en: 'This person already holds a live formal card',
    article: '附件1 第十一条',
  },
  'case.closed': { status: 409, zh: '此业务已办结', en: 'This case is closed' },
  'case.on-hold': { status: 409, zh: '此业务已暂停,等待补齐资料', en: 'This case is on hold until papers arrive' },
  'case.not-on-hold': { status: 409, zh: '此业务未暂停', en: 'This case is not on hold' },
  'case.task-not-open': {
    status: 409,
    zh: '此步骤已由他人办理或已不在办',
    en: 'This step was already done or is no longer open',
  },
  'case.task-held': { status: 409, zh: '此步骤已由 {holder} 领取', en: 'This step is held by {holder}' },
  'case.choice-unknown': { status: 422, zh: '此步骤没有这个选项', en: 'This step has no such choice' },
  'case.reason-missing': { status: 422, zh: '请填写理由', en: 'Please give a reason' },
  'case.papers-missing': {
    status: 422,
    zh: '资料不齐:{papers}',
    en: 'Papers are missing: {papers}',
    article: '附件1 第六条',
  },
  'case.withdrawal-too-late': {
    status: 409,
    zh: '卡片已送制,不能撤回申请',
    en: 'The card is already being made; the application can no longer be withdrawn',
    article: '附件1 第十一条',
  },
  'case.hold-not-possible': { status: 409, zh: '当前步骤不能暂停', en: 'The case can not be put on hold at this step' },
  'case.collector-not-verified': {
    status: 422,
    zh: '领卡须核验受理回执单或身份证件',
    en: 'Collection needs the acceptance receipt or an ID document',
    article: '附件1 第十一条(4)',
  },
  'case.guardian-missing': {
    status: 422,
    zh: '未满十六周岁的申领人须由监护人办理',
    en: 'An applicant under sixteen needs a guardian',
    article: '附件1 第十一条(1)',
  },
  'case.agent-missing': {
    status: 422,
    zh: '代理人办理须填写代理人信息',
    en: "The agent's particulars are missing",
    article: '附件1 第十一条(1)',
  },
  'case.photo-missing': { status: 422, zh: '缺少电子相片', en: 'The photo is missing', article: '附件1 第十一条(1)' },
  'case.being-prepared': {
    status: 409,
    zh: '此业务正在处理上一步,请稍候',
    en: 'The case is still carrying out the step before; please wait a moment',
  },
  'person.name-differs': {
    status: 409,
    zh: '此身份证号码已登记为另一姓名,请先核实身份证或办理个人信息修改',
    en: 'This ID number is on record under another name; check the document or amend the personal information first',
    article: '规程 第十条',
  },
  'person.id-number-taken': {
    status: 409,
    zh: '此身份证号码已登记为他人',
    en: 'This ID number is on record for another person',
    article: '规程 第十条',
  },
  // Cards
  'card.wrong-state': {
    status: 409,
    zh: '社会保障卡当前为“{state}”,不能办理此项',
    en: 'The card is "{state}"; this is not possible',
  },
  // Rules, stock, files
  'rule.same-person': { status: 409, zh: '制定与复核不能为同一人', en: 'Maker and checker must be two people' },
  'rule.not-proposed': { status: 409, zh: '此规则版本已复核', en: 'This rule version was already checked' },
  'rule.value': { status: 422, zh: '规则内容不正确:{why}', en: "The rule's value is not valid: {why}" },
  'draft.stale': {
    status: 409,
    zh: '草稿已在别处修改,请重新载入',
    en: 'The draft was changed elsewhere; please reload',
  },
  'selection.empty': { status: 422, zh: '没有选中任何任务', en: 'No task is selected' },
  // Files of the card factory
  'file.same-person': {
    status: 409,
    zh: '提出处理意见与复核不能为同一人',
    en: 'Whoever proposes a decision can not confirm it too',
  },
  'file.not-held': { status: 409, zh: '此文件已处理,不再扣留', en: 'This file is not held any more' },
  'file.proposal-open': {
    status: 409,
    zh: '此文件已有待复核的处理意见',
    en: 'A proposal for this file waits to be checked',
  },
  'file.no-proposal': {
    status: 409,
    zh: '此文件没有待复核的处理意见',
    en: 'No proposal for this file waits to be checked',
  },
  'file.not-releasable': {
    status: 409,
    zh: '文件中的问题使部分明细不能确认,只能退回重发',
    en: 'What was found leaves lines in doubt: the file can only be rejected and sent again',
  },
  // Papers
  'paper.reason-missing': {
    status: 422,
    zh: '补打副本须填写理由',
    en: 'A copy needs a reason',
  },
  // Parts
  'part.temporal-down': {
    status: 503,
    zh: '流程引擎暂不可用,已保留您填写的内容,请稍后再试',
    en: 'The workflow engine is not available; what you typed is kept, please try again shortly',
  },
  'part.database-down': {
    status: 503,
    zh: '数据库暂不可用,请稍后再试',
    en: 'The database is not available; please try again shortly',
  },
  // HTTP: what the interface itself refuses
  'input.too-large': { status: 413, zh: '提交的内容过大', en: 'What was sent is too large' },
  'clock.not-stepped': {
    status: 409,
    zh: '业务时钟不是步进模式,或所给时间早于当前业务时间',
    en: 'The business clock is not stepped, or the time given is before business time',
  },
} as const satisfies Record<string, CatalogEntry>;

export type RefusalCode = keyof typeof catalog;
export const refusalCatalog: Readonly<Record<RefusalCode, CatalogEntry>> = catalog;
