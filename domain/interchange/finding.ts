import { fieldNames } from './field-names.js';

/** What is wrong with a file, told to people: a file with findings is held, with every one of them listed. */
const sentences = {
  'envelope-short': { zh: '密文不完整', en: 'The envelope is cut short' },
  'envelope-unencrypted': { zh: '文件未加密或不是 SSC1 信封', en: 'The file is not encrypted, or no SSC1 envelope' },
  'envelope-key': { zh: '密钥编号未知', en: 'The envelope names an unknown key' },
  'envelope-mac': { zh: '完整性校验失败,文件被改动或密钥不符', en: 'The MAC is wrong: altered, or another key' },
  'name-malformed': { zh: '文件名不符合规范', en: 'The file name is not as agreed' },
  'name-used': { zh: '此文件名已用过', en: 'A file of this name was taken already' },
  'name-unexpected': { zh: '没有批次在等待此文件', en: 'No batch waits for a file of this name' },
  'name-correction-gap': { zh: '更正文件编号应为 C{expected}', en: 'The correction should be numbered C{expected}' },
  'file-repeated': { zh: '内容相同的文件已处理过', en: 'A file of the same content was taken already' },
  'file-empty': { zh: '文件为空', en: 'The file is empty' },
  'file-encoding': { zh: '编码不是约定的 {encoding}', en: 'The bytes are not {encoding}' },
  'file-end': { zh: '最后一行未以换行结束', en: 'The last line does not end with a line feed' },
  'file-digest': { zh: '尾行摘要(SM3)不符', en: "The trailer's SM3 does not match" },
  'file-no-lines': { zh: '没有明细行', en: 'There is no detail line' },
  'line-blank': { zh: '空行', en: 'The line is blank' },
  'line-long': { zh: '超过 4096 字节', en: 'The line has more than 4,096 bytes' },
  'line-mark': { zh: '行标识应为 {mark}', en: 'The line should begin with {mark}' },
  'line-fields': { zh: '应有 {expected} 个字段,实有 {actual} 个', en: '{expected} fields expected, {actual} found' },
  'field-characters': { zh: '含有不允许的字符', en: 'It holds a character that is refused' },
  'field-shape': { zh: '内容不符合格式', en: 'It is not of the agreed form' },
  'header-name': { zh: '与文件名不一致', en: 'It differs from the file name' },
  'count-header': { zh: '首行行数与明细不符', en: "The header's count of lines is wrong" },
  'count-trailer': { zh: '尾行行数与明细不符', en: "The trailer's count of lines is wrong" },
  'count-successes': { zh: '尾行成功笔数与明细不符', en: "The trailer's count of successes is wrong" },
  'total-header': { zh: '首行合计与明细不符', en: "The header's total is not that of the lines" },
  'total-trailer': { zh: '尾行合计与明细不符', en: "The trailer's total is not that of the lines" },
  'findings-more': { zh: '另有 {count} 处问题未逐一列出', en: '{count} more findings are not listed' },
  'line-seq': { zh: '序号应为 {expected}', en: 'The sequence number should be {expected}' },
  'order-repeated': { zh: '订单重复', en: 'The order occurs twice' },
  'order-unknown': { zh: '没有这个订单', en: 'There is no such order' },
  'order-seq': { zh: '序号与报送的订单不符', en: 'The sequence number is not that of the order sent' },
  'order-other-party': { zh: '订单不属于此窗口或制卡商', en: 'The order is of another office or factory' },
  'order-ended': { zh: '订单已有结果', en: 'The order has ended already' },
  'result-incomplete': { zh: '制卡成功须填写此项', en: 'A produced card needs it' },
  'result-superfluous': { zh: '未制成的卡不应填写此项', en: 'A card that was not produced has none' },
  'result-repeated': { zh: '此号码在文件中重复', en: 'The number occurs twice in the file' },
  'result-day': { zh: '制成日期晚于文件生成日期', en: 'The day of production is after the file was made' },
  'event-repeated': { zh: '事件编号在文件中重复', en: 'The event id occurs twice in the file' },
  'event-no-card': { zh: '社保卡号与银行账号至少填写一项', en: 'It names neither card number nor account' },
  'event-later': { zh: '发生时间晚于文件生成时间', en: 'It occurred after the file was made' },
  'sent-header': { zh: '与报送的批次不符', en: 'It is not that of the batch sent' },
  'sent-unknown': { zh: '没有报送过这一行', en: 'No such line was sent' },
  'sent-repeated': { zh: '这一行已有结果,重复', en: 'The line has a result already' },
  'sent-missing': { zh: '缺少序号 {from} 至 {to} 的结果', en: 'Lines {from} to {to} have no result' },
  'sent-altered': { zh: '与报送的内容不一致', en: 'It differs from what was sent' },
  'success-serial': { zh: '成功须有银行流水号', en: 'A success needs a bank serial' },
  'success-day': { zh: '成功须有入账日期', en: 'A success needs the day it settled on' },
  'failure-serial': { zh: '未成功不应有银行流水号', en: 'A failure has no bank serial' },
  'failure-day': { zh: '未成功不应有入账日期', en: 'A failure has no day it settled on' },
  'serial-used': { zh: '银行流水号已用过', en: 'The bank serial was used before' },
  'settled-early': { zh: '入账日期早于批次生成日期', en: 'It settled before the batch was made' },
  'settled-late': { zh: '入账日期晚于文件生成日期', en: 'It settled after the file was made' },
  'correction-early': { zh: '原回盘尚未入账,不能更正', en: 'The result to be corrected is not posted yet' },
  'correction-same': { zh: '与已入账的结果相同,无更正内容', en: 'It corrects nothing: the line has this outcome' },
  'correction-serial': { zh: '成功改为失败须有冲正流水号', en: 'A reversal needs a bank serial of its own' },
  'correction-sent-again': {
    zh: '这笔款项已再次报送,更正为成功可能重复收付',
    en: 'The due was sent again since: as a success it may be paid twice',
  },
  'correction-refunded': {
    zh: '这笔款项已退费或退费已交银行办理,再冲正可能重复退还',
    en: 'The due is refunded, or its refund is ordered: reversed too, the money may have come back twice',
  },
  'statement-month': { zh: '入账日期不在对账月份内', en: "It is dated outside the statement's month" },
  'statement-balance': { zh: '余额与上一余额加减金额不符', en: 'The balance does not follow from the one before it' },
  'statement-closing': { zh: '期末余额与明细不符', en: 'The closing balance does not follow from the lines' },
} as const;

export type FindingCode = keyof typeof sentences;

/** One breach: which line (from 1) and field, where it has one. Never holds what the field says: it may be personal. */
export interface Finding {
  readonly code: FindingCode;
  readonly line?: number;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** True where the reading of a file gave a finding instead of a value. */
export function isFinding(value: unknown): value is Finding {
  return (
    typeof value === 'object' && value !== null && Object.hasOwn(sentences, (value as { code?: string }).code ?? '')
  );
}

/** The finding's sentence with its place, in this language: `第3行 姓名:含有不允许的字符`. */
export function findingSentence(finding: Finding, language: 'zh' | 'en'): string {
  const sentence = sentences[finding.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(finding.params?.[name] ?? ''),
  );
  const line = finding.line === undefined ? '' : language === 'zh' ? `第${finding.line}行` : `Line ${finding.line}`;
  const field = finding.field === undefined ? '' : (fieldNames[finding.field]?.[language] ?? finding.field);
  const place = [line, field].filter((part) => part !== '').join(language === 'zh' ? ' ' : ', ');
  if (place === '') return sentence;
  return language === 'zh' ? `${place}:${sentence}` : `${place}: ${sentence}`;
}
