/**
 * Words that fill the {placeholders} of refusal sentences, in both languages. A refusal's parameter that is a key of
 * this table is told in the caller's language; any other text stands as it is.
 */
interface Word {
  readonly zh: string;
  readonly en: string;
}

const words = {
  // ID numbers (GB 11643)
  'id-length': { zh: '应为18位', en: 'it has 18 characters' },
  'id-characters': {
    zh: '前17位应为数字,末位为数字或X',
    en: 'the first 17 characters are digits, the last a digit or X',
  },
  'id-province': { zh: '前两位不是省级代码', en: 'the first two digits are no province' },
  'id-birth-date': { zh: '出生日期不存在', en: 'there is no such birth date' },
  'id-future': { zh: '出生日期晚于今天', en: 'the birth date is in the future' },
  'id-check-digit': { zh: '校验位不符', en: 'the check digit is wrong' },
  // Names
  'name-empty': { zh: '不能为空', en: 'it is empty' },
  'name-length': { zh: '最多50个字', en: 'it has 50 characters at most' },
  'name-characters': { zh: '含有不允许的字符', en: 'it holds a character that is not allowed' },
  'name-spaces': { zh: '首尾不能有空格', en: 'it begins or ends with a space' },
  'name-dot': { zh: '间隔号应为“·”', en: 'the middle dot is written “·”' },
  // Photographs
  'photo-too-many-bytes': { zh: '文件过大', en: 'the file is too large' },
  'photo-format': { zh: '不是JPEG或PNG图像', en: 'it is neither a JPEG nor a PNG' },
  'photo-broken': { zh: '图像已损坏', en: 'the image is damaged' },
  'photo-too-small': { zh: '像素低于二代身份证照片标准', en: 'it has fewer pixels than the ID-card standard' },
  'photo-too-large': { zh: '像素过大', en: 'it has too many pixels' },
  'photo-proportion': {
    zh: '长宽比例与二代身份证照片标准不符',
    en: 'its proportions are not those of an ID-card photo',
  },
  // Passwords and reach
  'password-short': { zh: '至少12个字符', en: 'it has at least 12 characters' },
  'password-long': { zh: '最多200个字符', en: 'it has 200 characters at most' },
  'password-name': { zh: '不能包含登录名', en: 'it does not hold the sign-in name' },
  'password-simple': { zh: '重复字符过多', en: 'it repeats too few characters' },
  'password-old': { zh: '不能与原密码相同', en: 'it differs from the old one' },
  'reach-division': { zh: '行政区划不存在', en: 'there is no such division' },
  'reach-office': { zh: '窗口不存在或不在该行政区划内', en: 'there is no such office in that division' },
  'reach-bank': { zh: '银行操作员须指定银行,其他岗位不指定', en: 'a bank operator names a bank, nobody else does' },
  // Card states
  'card-state.in_production': { zh: '制卡中', en: 'in production' },
  'card-state.produced': { zh: '已制成', en: 'produced' },
  'card-state.in_stock': { zh: '在库待领', en: 'in stock' },
  'card-state.delivered': { zh: '已领取未启用', en: 'delivered, not active' },
  'card-state.active': { zh: '正常', en: 'active' },
  'card-state.oral_lost': { zh: '临时挂失', en: 'orally reported lost' },
  'card-state.lost': { zh: '正式挂失', en: 'reported lost' },
  'card-state.replaced': { zh: '已补换', en: 'replaced' },
  'card-state.cancelled': { zh: '已注销', en: 'cancelled' },
  'card-state.destroyed': { zh: '已销毁', en: 'destroyed' },
  // Fields of a request
  missing: { zh: '不能为空', en: 'it is missing' },
  'unknown-field': { zh: '没有这一项', en: 'there is no such field' },
  'too-large': { zh: '过长或过大', en: 'it is too long or too large' },
  'too-small': { zh: '过短或过小', en: 'it is too short or too small' },
  'wrong-form': { zh: '格式不对', en: 'it does not have the right form' },
  'one-needed': { zh: '须填写其中一项', en: 'one of the fields is needed' },
  'before-start': { zh: '不能早于起始日期', en: 'it lies before the first day' },
  cursor: { zh: '不是本系统给出的翻页标记', en: 'it is not a page mark of this system' },
} as const satisfies Record<string, Word>;

export type WordKey = keyof typeof words;
export const refusalWords: Readonly<Record<WordKey, Word>> = words;

/** The word in this language, or the text itself where it is no key. */
export function wordOf(text: string, language: 'zh' | 'en'): string {
  return Object.hasOwn(words, text) ? words[text as WordKey][language] : text;
}
