import type { Entries } from './entry.js';

/** Of cases of every type, their steps and papers. */
export const caseRefusals = {
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
    zh: '已生效、已送制或已办成的业务不能撤回申请',
    en: 'What has taken effect, is being made or is done can no longer be withdrawn',
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
  'case.other-open': {
    status: 409,
    zh: '此卡另有未办结的业务({number}),办结后再办理',
    en: 'Another case on this card is open ({number}); it is finished first',
  },
  'loss.not-identified': {
    status: 422,
    zh: '核对一致的信息不足以确认本人:至少 {needed} 项,且不得与他人相同',
    en: 'What agrees does not identify the cardholder: at least {needed} details, and nobody else known by as many',
    article: '附件1 第十三条',
  },
  'loss.collector-not-verified': {
    status: 422,
    zh: '补换卡领取须同时核验回执单和本人(或登记的代办人)身份证件',
    en: 'A replaced card is handed over against the receipt and the ID document of the holder or the named representative',
    article: '附件1 第十五条',
  },
  'loss.oral-in-person': {
    status: 422,
    zh: '临时挂失由本人办理(未成年人由监护人),不受理代理人',
    en: 'An oral loss is reported by the cardholder (of a minor, the guardian), not by an agent',
    article: '附件1 第十三条',
  },
  'exchange.old-card-missing': {
    status: 422,
    zh: '换卡须收回原卡;原卡丢失的,请先办理挂失',
    en: 'The old card must be taken back; if it is lost, the loss is reported first',
    article: '附件1 第十五条',
  },
  'temporary-card.none-in-stock': {
    status: 409,
    zh: '本窗口({office})没有空白临时卡,请先登记到货',
    en: 'This office ({office}) has no blank temporary card left; enter a delivery first',
    article: '附件1 第十九条',
  },
  'temporary-card.term-over': {
    status: 409,
    zh: '临时卡已到最长期限,不能再延期,请退还或办理正式卡',
    en: 'The temporary card has reached its longest term and can not be extended',
    article: '附件1 第十九条',
  },
  'transfer.same-office': {
    status: 422,
    zh: '转入窗口不能是现管理窗口或受理窗口',
    en: 'The receiving office must be another than the one that keeps the card or files the transfer',
    article: '规程 第七条',
  },
  'cancellation.bank-closed': {
    status: 409,
    zh: '发卡银行已注销账户,不能撤回注销申请',
    en: 'The bank has closed its account; the cancellation can no longer be withdrawn',
    article: '附件1 第十六条',
  },
  'paper.not-asked-for': {
    status: 409,
    zh: '此项业务不须填写业务办理表',
    en: 'This kind of case needs no application form',
  },
  'paper.reason-missing': {
    status: 422,
    zh: '补打副本须填写理由',
    en: 'A copy needs a reason',
  },
} as const satisfies Entries;
