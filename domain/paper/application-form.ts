import { type Block, businessBoxes, label, printed, signatureRow, value } from './layout.js';
import { type ApplicationFormContent, chineseDate, type PaperFrame, type Representative } from './paper.js';
import { signerOf } from './phrases.js';

/** 附件1 第十一条(2), and the same form for every other business (第十三–十六条). */
export function applicationForm(frame: PaperFrame, content: ApplicationFormContent): readonly Block[] {
  const { applicant } = frame;
  const rows = [
    [label('姓    名'), value(applicant.name, 4, { bold: true }), label('性    别'), value(sexName(applicant.sex), 4)],
    [label('身份证号码'), value(applicant.idNumber, 4), label('出生日期'), value(chineseDate(applicant.birthDate), 4)],
    [label('联系电话'), value(applicant.phone ?? '', 4), label('受理窗口'), value(frame.office.name, 4)],
    [label('联系地址'), value(applicant.address ?? '', 10)],
    [label('业务类别'), value(businessBoxes(frame.caseType), 10)],
    ...representativeRows(content.representative),
    papersRow(content),
    [label('备    注'), value(content.remarks ?? '', 10, { minHeight: 36 })],
    [label('申领人声明'), value('本人保证以上填写内容及所提交的资料真实、完整、有效，如有不实，愿承担相应责任。', 10)],
    signatureRow(frame, signerOf(content.representative), chineseDate(frame.madeAt)),
  ];
  return [
    { kind: 'table', rows },
    {
      kind: 'paragraph',
      text: '填表说明：“■”为所选业务及已收资料。本表由申领人或代理人签字后由窗口留存。',
      small: true,
    },
  ];
}

/** The papers to bring, those brought marked; beside them the photograph where the business asks for one. */
function papersRow({ papers, photoId }: ApplicationFormContent) {
  const list = papers.map(({ name, received }) => `${received ? '■' : '□'} ${printed(name)}`).join('\n');
  if (!photoId) return [label('提交资料'), value(list, 10)];
  return [
    label('提交资料'),
    value(list, 7),
    value('相片', 3, { photo: true, align: 'center' as const, minHeight: 132 }),
  ];
}

function representativeRows(someone?: Representative) {
  if (!someone) return [[label('代 理 人'), value('无（本人办理）', 10)]];
  const kind = someone.kind === 'guardian' ? '监护人' : '代理人';
  return [
    [label(`${kind}姓名`), value(someone.name, 4), label('与申领人关系'), value(someone.relation ?? '', 4)],
    [label(`${kind}证件号`), value(someone.idNumber ?? '', 4), label('联系电话'), value(someone.phone ?? '', 4)],
  ];
}

const sexNames: Readonly<Record<string, string>> = { '1': '男', '2': '女', M: '男', F: '女', male: '男', female: '女' };
const sexName = (sex: string) => sexNames[sex] ?? sex;
