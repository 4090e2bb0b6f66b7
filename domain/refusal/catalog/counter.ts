import type { Entries } from './entry.js';

/** Of money at the counter: charges, receipts, day-end sheets. */
export const counterRefusals = {
  'charge.amount': {
    status: 422,
    zh: '应收 {yuan} 元,与实收不符',
    en: 'The amount due is {yuan} yuan, which is not what was taken',
    article: '附件1 第十五条(3)',
  },
  'charge.taken-already': { status: 409, zh: '此项费用已收取', en: 'This charge was taken already' },
  'charge.not-taken': { status: 409, zh: '没有可退还的费用', en: 'There is nothing to give back' },
  'receipt.not-valid': {
    status: 409,
    zh: '此凭据已退款或已作废',
    en: 'This receipt is refunded or void already',
  },
  'receipt.not-void': {
    status: 409,
    zh: '此凭据未作废,不能重新收取',
    en: 'This receipt is not void; its charge is not taken again',
  },
  'receipt.void-open': {
    status: 409,
    zh: '此凭据的作废申请正待复核',
    en: 'Voiding this receipt is proposed already and waits to be checked',
  },
  'receipt.void-decided': { status: 409, zh: '此作废申请已复核', en: 'This proposal was decided already' },
  'receipt.same-person': {
    status: 409,
    zh: '收款人、作废申请人不能复核作废,须由另一人复核',
    en: 'Neither who took the money nor who proposed it may void a receipt: a second person does',
  },
  'sheet.day-ahead': { status: 422, zh: '结账日期不能晚于今天', en: 'A day is settled when it has come' },
  'sheet.made-already': {
    status: 409,
    zh: '当日已结账,之后的收退款计入下一张结账单',
    en: 'This day is settled; what came later goes on the next sheet',
  },
  'sheet.empty': { status: 409, zh: '没有待结的收退款', en: 'There is nothing to settle' },
  'sheet.reason-missing': {
    status: 422,
    zh: '实交与应交相差 {yuan} 元,须说明原因',
    en: 'What was counted differs by {yuan} yuan; please say why',
  },
  'sheet.not-open': { status: 409, zh: '此结账单不在待复核状态', en: 'This sheet does not wait to be checked' },
  'sheet.same-person': {
    status: 409,
    zh: '结账单须由另一人复核',
    en: 'A sheet is checked by another person than its clerk',
  },
} as const satisfies Entries;
