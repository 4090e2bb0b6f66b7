import { fieldNames } from './field-names.js';

/** What is wrong with a file, told to people: a file with findings is held, with every one of them listed. */
const sentences = {
  'envelope-short': { zh: '密文不完整', en: 'The envelope is cut short' },
  'envelope-unencrypted': { zh: '文件未加密或不是 SSC1 信封', en: 'The file is not encrypted, or no SSC1 envelope' },
  'envelope-key': { zh: '密钥编号未知', en: 'The envelope names an unknown key' },
  'envelope-mac': { zh: '完整性校验失败,文件被改动或密钥不符', en: 'The MAC is wrong: altered, or another key' },
  'name-malformed': { zh: '文件名不符合规范', en: 'The file name is not as agreed' },
  'name-used': { zh: '此文件名已用过', en: 'A file of this name was taken already' },
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
