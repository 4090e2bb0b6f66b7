/** What a message may be about. The words are Chinese: they go to participants' phones. */
export const noticeTemplates = {
  cardReady:
    '【社会保障卡】{name}:您申领的社会保障卡(业务编号{number})已到{office},请持受理回执单或身份证件领取。{phone}',
  collectionReminder: '【社会保障卡】{name}:您的社会保障卡(业务编号{number})仍在{office}待领,请尽快领取。{phone}',
  collectionRecalled:
    '【社会保障卡】{name}:您的社会保障卡(业务编号{number})逾期未领,已收回。如需用卡请到{office}重新申领。{phone}',
  oralLossReported:
    '【社会保障卡】{name}:您的社会保障卡已办理临时挂失(业务编号{number}),社保功能即时停用。银行账户须另向{bank}挂失。请于{day}前到窗口办理正式挂失,逾期失效。{phone}',
  formalReportReminder:
    '【社会保障卡】{name}:您的临时挂失(业务编号{number})即将失效,请尽快到窗口办理正式挂失与补卡;已找回的请办理解挂。{phone}',
  oralLossLapsed:
    '【社会保障卡】{name}:您的临时挂失(业务编号{number})逾期未办理正式挂失,已失效,社保功能已恢复。卡仍未找到的请立即重新挂失。{phone}',
  lossReported:
    '【社会保障卡】{name}:您的社会保障卡已正式挂失(业务编号{number}),社保功能停用。银行账户须另向{bank}挂失。补卡请到{office}办理。{phone}',
  lossLifted: '【社会保障卡】{name}:您的社会保障卡已解除挂失(业务编号{number}),社保功能已恢复。{phone}',
  replacementAtBank:
    '【社会保障卡】{name}:您的新社会保障卡(业务编号{number})已送发卡银行,请持身份证件和受理回执单到发卡银行社会保障卡窗口领取。{phone}',
  replacementAtWindow:
    '【社会保障卡】{name}:您的新社会保障卡(业务编号{number})已到{office},请持身份证件和受理回执单领取。{phone}',
  bankCollectionReminder:
    '【社会保障卡】{name}:您的新社会保障卡(业务编号{number})仍在发卡银行窗口待领,请尽快持身份证件和受理回执单领取。{phone}',
  cardActivated:
    '【社会保障卡】{name}:您的社会保障卡已启用社保功能(业务编号{number})。初始密码须先修改方可使用;金融功能请到发卡银行激活。{phone}',
  pinChanged:
    '【社会保障卡】{name}:您的社会保障卡社保密码已修改(业务编号{number})。非本人办理的请立即联系{office}。{phone}',
  pinLocked:
    '【社会保障卡】{name}:您的社会保障卡社保密码连续输入错误,已锁定(业务编号{number})。请本人持卡和身份证到{office}办理解锁与重置。{phone}',
  pinReset:
    '【社会保障卡】{name}:您的社会保障卡社保密码已解锁并重置(业务编号{number}),首次使用前须修改。非本人办理的请立即联系{office}。{phone}',
  returnReminder:
    '【社会保障卡】{name}:您的临时社会保障卡(业务编号{number})已到期,请到{office}退还并领回工本费。{phone}',
  cancellationAtBank:
    '【社会保障卡】{name}:您的社会保障卡注销已受理(业务编号{number})。请持卡和身份证件到发卡银行窗口注销银行账户,再到{office}交回卡片。{phone}',
  bankClosureReminder:
    '【社会保障卡】{name}:您的注销业务{number}尚待发卡银行注销账户,请尽快持卡和身份证件到发卡银行窗口办理。{phone}',
  cardCancelled: '【社会保障卡】{name}:您的社会保障卡已注销(业务编号{number}),卡片已收回。{phone}',
  bankLossOnly:
    '【社会保障卡】{name}:{bank}已登记您社会保障卡银行账户的挂失,社保功能仍可使用。卡片遗失的请立即拨打12333或到{office}挂失。{phone}',
  bankFrozen: '【社会保障卡】{name}:您社会保障卡的银行账户已被冻结,缴费与待遇可能受影响,请联系{bank}。{phone}',
  bankPinLocked: '【社会保障卡】{name}:您社会保障卡的银行密码已锁定,请持有效身份证件到{bank}网点办理密码解锁。{phone}',
  bankPinResetOnly:
    '【社会保障卡】{name}:您社会保障卡的银行密码解锁失败,须持有效身份证件到{bank}办理密码挂失和重置。{phone}',
  bankCancelledOnly:
    '【社会保障卡】{name}:{bank}已注销您社会保障卡的银行账户。需注销社会保障卡的,请持卡到{office}办理。{phone}',
  cardTransferred: '【社会保障卡】{name}:您的社会保障卡已转至{office}管理(业务编号{number})。{phone}',
  transferRefused:
    '【社会保障卡】{name}:您的社会保障卡转移申请(业务编号{number})未被转入窗口接收,请咨询{office}。{phone}',
  mandateInForce:
    '【社会保障卡】{name}:您的委托付款授权(业务编号{number})已由发卡银行确认生效,请在缴费期限内将保费存入社保卡银行账户。{phone}',
  mandateNotConfirmed:
    '【社会保障卡】{name}:您的委托付款授权(业务编号{number})未获发卡银行确认,尚不能扣缴,请咨询{office}。{phone}',
  mandateRevoked: '【社会保障卡】{name}:您的委托付款授权(业务编号{number})已撤销,不再从您的社保卡银行账户扣缴。{phone}',
  refundPaid: '【社会保障卡】{name}:您申请的社会保险费退费(业务编号{number})已退回原扣款的社保卡银行账户。{phone}',
  refundNotPaidOut: '【社会保障卡】{name}:您申请的社会保险费退费(业务编号{number})银行未能退付,请咨询{office}。{phone}',
  recoveryBegins:
    '【社会保障卡】{name}:此前退还的一笔社会保险费经复核应予追回(业务编号{number}),将随下一次扣款从您的社保卡银行账户扣缴,请提前足额存入。咨询{office}。{phone}',
  deductionReminder:
    '【社会保障卡】{name}:您{period}的{insurance}费将于{day}从社会保障卡银行账户扣缴,请提前足额存入。咨询{phone}',
  liaisonReminder:
    '【社会保障卡】{place}:{period}{insurance}费将于{day}从参保人社会保障卡银行账户扣缴,贵处尚有{people}人、{yuan}元待扣,请提醒其提前足额存入。',
  papersMissing: '【社会保障卡】{name}:您的业务(编号{number})尚缺:{papers}。请持上述资料到{office}补齐。{phone}',
  amendmentNeeded: '【社会保障卡】{name}:您的业务(编号{number})有信息需要核实,请持本人身份证件到{office}办理。{phone}',
  applicationRefused: '【社会保障卡】{name}:您的业务(编号{number})未予受理,原因请咨询{office}。{phone}',
} as const;
export type NoticeTemplate = keyof typeof noticeTemplates;

/** True for text that names a template. */
export function isNoticeTemplate(text: string): text is NoticeTemplate {
  return Object.hasOwn(noticeTemplates, text);
}

/** A template by its name; throws for an unknown one, which is a bug of the workflow that names it. */
export function getNoticeTemplate(text: string): NoticeTemplate {
  if (!isNoticeTemplate(text)) throw new Error(`unknown notice template ${text}`);
  return text;
}

/** The message's words; throws where a blank has no word. */
export function noticeText(template: NoticeTemplate, words: Readonly<Record<string, string>>): string {
  return noticeTemplates[template].replace(/\{(\w+)\}/g, (_, blank: string) => {
    const word = words[blank];
    if (word === undefined) throw new Error(`notice ${template} lacks a word for ${blank}`);
    return word;
  });
}
