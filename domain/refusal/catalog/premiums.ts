import type { Entries } from './entry.js';

/** Of what stands before the fee period: enrolments, employers, agreements, mandates. */
export const premiumRefusals = {
  'enrolment.assessed-by-one': {
    status: 422,
    zh: '缴费金额、缴费基数、缴费档次须填且只填一项',
    en: 'Exactly one of amount, base and grade must be given',
    article: '规程 第十二条',
  },
  'enrolment.employee-of': {
    status: 422,
    zh: '单位职工须填单位编码,其他缴费类别不填',
    en: 'An employee has an employer, nobody else has',
  },
  'enrolment.other-agency': {
    status: 409,
    zh: '此人该险种已在其他经办机构参保,须先在原机构终止',
    en: 'The person is enrolled in this type at another agency, which must end it first',
  },
  'enrolment.overlaps': {
    status: 409,
    zh: '与此人该险种已有的参保时段重叠',
    en: 'It overlaps another enrolment of the person in this type',
  },
  'enrolment.differs': {
    status: 409,
    zh: '同一起始年月已有不同内容的参保信息,须逐人更正',
    en: 'Another enrolment begins in the same month with other facts; correct it person by person',
  },
  'enrolment.ended': { status: 409, zh: '此参保信息已终止', en: 'This enrolment has ended' },
  'enrolment.changed': {
    status: 409,
    zh: '此参保信息已被他人修改,请刷新后重试',
    en: 'Somebody else has changed this enrolment; reload and try again',
  },
  'enrolment.month': {
    status: 422,
    zh: '年月不能早于此参保的起始年月',
    en: 'The month is before this enrolment began',
  },
  'employer.changed': {
    status: 409,
    zh: '此单位信息已被他人修改,请刷新后重试',
    en: 'Somebody else has changed this employer; reload and try again',
  },
  'agreement.number': {
    status: 409,
    zh: '与此银行的协议编号已登记',
    en: 'An agreement with this bank has this number already',
  },
  'agreement.decided': { status: 409, zh: '此协议已复核', en: 'This agreement was decided on already' },
  'agreement.same-person': {
    status: 409,
    zh: '登记与复核不能为同一人',
    en: 'Whoever enters an agreement can not release it too',
  },
  'mandate.not-enrolled': {
    status: 422,
    zh: '此人未参保该险种,须先办理参保和缴费申请',
    en: 'The person is not enrolled in this type; the enrolment comes first',
    article: '规程 第十二条',
  },
  'mandate.account-not-activated': {
    status: 409,
    zh: '社保卡银行账户尚未激活,须先到发卡银行网点激活',
    en: 'The bank account of the card is not activated; the bank must do that first',
    article: '规程 第十二条',
  },
  'mandate.account-stopped': {
    status: 409,
    zh: '社保卡银行账户已挂失、冻结或停止支付,恢复后方可签订',
    en: 'The bank account of the card is stopped; it must be free again first',
    article: '规程 第十二条',
  },
  'mandate.live': {
    status: 409,
    zh: '此人该险种已有有效的委托付款授权书({number})',
    en: 'The person has a mandate for this type already ({number})',
    article: '规程 第十二条',
  },
  'mandate.not-live': { status: 409, zh: '此授权书已撤销或终止', en: 'This mandate is revoked or has ended' },
  'mandate.told-bank': {
    status: 409,
    zh: '授权书已送发卡银行,须办理撤销',
    en: 'The bank has been told of the mandate; it must be revoked',
    article: '规程 第十二条',
  },
  'mandate.account': {
    status: 422,
    zh: '此人没有该银行账号的社保卡',
    en: 'The person has no card with this account at this bank',
  },
  'mandate.differs': {
    status: 409,
    zh: '此授权书编号已有不同内容',
    en: 'A mandate with this number says something else',
  },
} as const satisfies Entries;
