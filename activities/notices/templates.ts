/** What a message may be about. The words are Chinese: they go to participants' phones. */
export const noticeTemplates = {
  cardReady:
    '【社会保障卡】{name}:您申领的社会保障卡(业务编号{number})已到{office},请持受理回执单或身份证件领取。{phone}',
  collectionReminder: '【社会保障卡】{name}:您的社会保障卡(业务编号{number})仍在{office}待领,请尽快领取。{phone}',
  collectionRecalled:
    '【社会保障卡】{name}:您的社会保障卡(业务编号{number})逾期未领,已收回。如需用卡请到{office}重新申领。{phone}',
  papersMissing: '【社会保障卡】{name}:您的业务{number}资料不齐,请按一次性告知书到{office}补齐。{phone}',
  amendmentNeeded: '【社会保障卡】{name}:您的业务{number}有信息需要核实,请联系{office}。{phone}',
  applicationRefused: '【社会保障卡】{name}:您的业务{number}未获受理,原因请咨询{office}。{phone}',
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
