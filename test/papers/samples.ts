import { issuanceChecklist } from '../../domain/case/checklist.js';
import { missingPaper } from '../../domain/paper/accepted-papers.js';
import type { PaperData, PaperFrame, Representative } from '../../domain/paper/paper.js';

export const rareName = '㛃𬀪䶮𠅤';
export const sampleFrame: PaperFrame = {
  number: 'SL14010501-2026-000123',
  caseNumber: '14010501-2026-0000457',
  caseType: 'issuance',
  office: {
    code: '14010501',
    name: '太原市小店区社会保障卡综合服务窗口',
    phone: '0351-7231234',
    address: '小店区人民南路12号政务服务中心一层',
  },
  applicant: {
    name: rareName,
    idNumber: '140105199003071234',
    sex: 'female',
    birthDate: '1990-03-07',
    phone: '13800138000',
    address: '山西省太原市小店区坞城街道92号院3号楼2单元1501室',
  },
  handledBy: '王丽',
  madeAt: '2026-11-24T16:05:00.000Z',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
};
export const sampleAgent: Representative = {
  kind: 'agent',
  name: '阿卜杜热合曼·阿卜杜克热木江·买买提',
  idNumber: '140105198801011234',
  phone: '13900139000',
  relation: '配偶',
};

export const sampleReceipt: PaperData = {
  kind: 'acceptanceReceipt',
  frame: sampleFrame,
  content: { workingDays: 30, promisedOn: '2027-01-08', provisional: true, papers: ['本人身份证原件', '电子相片'] },
};
export const sampleNotice: PaperData = {
  kind: 'missingPapersNotice',
  frame: sampleFrame,
  content: { missing: issuanceChecklist('agent').map(missingPaper), received: [], representative: sampleAgent },
};
export const sampleForm: PaperData = {
  kind: 'applicationForm',
  frame: sampleFrame,
  content: {
    representative: sampleAgent,
    papers: [
      { name: '本人身份证原件', received: true },
      { name: '电子相片', received: false },
    ],
  },
};
