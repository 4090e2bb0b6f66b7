import type { Entries } from './entry.js';

/** Of any request: what was sent, what it would change by now, parts that are away. */
export const requestRefusals = {
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
  'input.too-large': { status: 413, zh: '提交的内容过大', en: 'What was sent is too large' },
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
  'draft.stale': {
    status: 409,
    zh: '草稿已在别处修改,请重新载入',
    en: 'The draft was changed elsewhere; please reload',
  },
  'selection.empty': { status: 422, zh: '没有选中任何任务', en: 'No task is selected' },
  'clock.not-stepped': {
    status: 409,
    zh: '业务时钟不是步进模式,或所给时间早于当前业务时间',
    en: 'The business clock is not stepped, or the time given is before business time',
  },
} as const satisfies Entries;
