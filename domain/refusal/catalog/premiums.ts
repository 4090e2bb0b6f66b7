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
  'cycle.not-open': { status: 409, zh: '此征缴周期不在进行中', en: 'This cycle is not under way' },
  'cycle.paused': { status: 409, zh: '此征缴周期已暂停', en: 'This cycle is paused' },
  'cycle.not-paused': { status: 409, zh: '此征缴周期未暂停', en: 'This cycle is not paused' },
  'cycle.window-closed': {
    status: 409,
    zh: '缴费期已截止,所欠费款转下一缴费期补扣',
    en: 'The window is closed; what is owed is made up in the next period',
    article: '规程 第十四条',
  },
  'cycle.no-first-run': {
    status: 409,
    zh: '此险种此期尚未开始征缴,不能补征',
    en: 'This period has not been collected yet; there is nothing to run again',
  },
  'cycle.rerun-open': {
    status: 409,
    zh: '此险种此期已有待复核或进行中的补征',
    en: 'Another rerun of this period is proposed or not yet assessed',
  },
  'cycle.decided': { status: 409, zh: '此补征申请已复核', en: 'This rerun was decided on already' },
  'cycle.same-person': {
    status: 409,
    zh: '申请与复核不能为同一人',
    en: 'Whoever proposes a rerun can not check it too',
  },
  'round.not-drafted': { status: 409, zh: '此批次不在待复核状态', en: 'This round does not wait for its checker' },
  'round.same-person': {
    status: 409,
    zh: '制作与复核不能为同一人',
    en: 'Whoever had a round drafted can not check it too',
  },
  'round.not-withdrawn': { status: 409, zh: '此批次未被退回', en: 'This round was not sent back' },
  'round.redrafted': { status: 409, zh: '此批次已重新制作', en: 'This round is drafted anew already' },
  'exception.ended': { status: 409, zh: '此异常已解决或已结束', en: 'This exception is solved or has ended' },
  'exception.stop': {
    status: 409,
    zh: '银行告知不得再扣:须重新签订授权书,或按身故办理',
    en: 'The bank says that nothing more may be deducted: a new mandate is needed, or the person has died',
  },
  'due.not-owed': { status: 409, zh: '此项已缴、在途或已免缴', en: 'This due is paid, under way or waived' },
  'waiver.live': { status: 409, zh: '此项已有免缴申请', en: 'A waiver of this due is proposed or released' },
  'waiver.decided': { status: 409, zh: '此免缴申请已复核', en: 'This waiver was decided on already' },
  'waiver.not-released': { status: 409, zh: '此免缴未生效', en: 'This waiver is not in force' },
  'waiver.same-person': {
    status: 409,
    zh: '申请与复核不能为同一人',
    en: 'Whoever proposes a waiver can not check it too',
  },
  'difference.not-open': {
    status: 409,
    zh: '差异已有人处理,或在最近一次对账中已不存在',
    en: 'Somebody has dealt with this difference, or the latest comparison no longer has it',
    article: '规程 第十四条',
  },
  'difference.no-proposal': {
    status: 409,
    zh: '差异没有待复核的处理意见',
    en: 'No proposal waits for this difference',
  },
  'difference.same-person': {
    status: 409,
    zh: '差异的处理与复核不能为同一人',
    en: 'Whoever proposes how a difference is settled can not check it too',
  },
  'movement.replaced': {
    status: 409,
    zh: '对账单已更正,请刷新后重试',
    en: 'The statement was corrected meanwhile; reload and try again',
  },
  'movement.not-open': {
    status: 409,
    zh: '此笔发生额已分类或有待复核的分类',
    en: 'This movement is classified, or a class waits to be checked',
  },
  'movement.no-proposal': { status: 409, zh: '没有待复核的分类', en: 'No class waits to be checked' },
  'movement.same-person': {
    status: 409,
    zh: '分类与复核不能为同一人',
    en: 'Whoever proposes a class can not check it too',
  },
} as const satisfies Entries;
