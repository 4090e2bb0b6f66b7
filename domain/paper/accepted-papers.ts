import type { ChecklistEntry } from '../case/case-type.js';
import type { MissingPaper } from './paper.js';

/** What the window accepts for each paper of a checklist (附件1 第六条: told completely, the first time). */
const acceptedAs: Readonly<Record<string, string>> = {
  idOriginal: '有效期内的居民身份证原件，临时居民身份证亦可',
  idCopy: '身份证正反两面复印在同一张A4纸上，字迹清楚',
  photo: '近期正面免冠白底彩色相片，JPEG或PNG格式，不小于358×441像素；也可在窗口当场拍摄',
  applicationForm: '在窗口打印，由申领人或代理人核对后签字',
  agentIdOriginal: '代理人有效期内的居民身份证原件，或护照、户口簿等其他有效证件原件',
  agentIdCopy: '代理人身份证正反两面复印在同一张A4纸上',
  guardianIdOriginal: '监护人有效期内的居民身份证原件',
  guardianIdCopy: '监护人身份证正反两面复印在同一张A4纸上',
  householdRegister: '记载监护关系的户口簿原件；或出生医学证明、公证书、法院判决书原件',
  card: '申请人名下的社会保障卡原件',
  foundCard: '已挂失、现已找回的社会保障卡原件',
  damagedCard: '损坏或消磁的社会保障卡原件,领取新卡时收回',
  hospitalProof: '医院出具的住院证明原件',
  terminationProof: '社会保险经办机构出具的社会保险关系终结证明原件',
};

/** A checklist entry as the 一次性告知书 tells it. */
export function missingPaper(entry: ChecklistEntry): MissingPaper {
  const accepted = acceptedAs[entry.code] ?? '有效原件，字迹清楚完整';
  return { name: entry.zh, accepted, article: entry.article };
}
