import { issuanceChecklist } from '../../domain/case/types/issuance.js';
import { missingPaper } from '../../domain/paper/accepted-papers.js';
import type { OfficeFrame, PaperData, PaperFrame, Representative } from '../../domain/paper/paper.js';

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
    photoId: 'photo',
    representative: sampleAgent,
    papers: [
      { name: '本人身份证原件', received: true },
      { name: '电子相片', received: false },
    ],
  },
};

/** A name of the greatest length, with rare characters in it. */
export const longName = '阿卜杜热合曼·阿卜杜克热木江·买买提·㛃𬀪䶮𠅤·阿卜杜热合曼·阿卜杜克热木江·买买提艾力';
/** An office whose name would not fit on the line above the title in ordinary print. */
export const longOffice = '山西转型综合改革示范区学府产业园区人力资源和社会保障局社会保障卡综合服务窗口（二）';

const window = (number: string): OfficeFrame => ({
  number,
  office: sampleFrame.office,
  handledBy: sampleFrame.handledBy,
  madeAt: sampleFrame.madeAt,
  traceId: sampleFrame.traceId,
});

export const sampleFee: PaperData = {
  kind: 'counterReceipt',
  frame: { ...sampleFrame, number: 'SK14010501-2026-000123', caseType: 'loss' },
  content: { charge: 'fee.replacement', yuan: '28.00' },
};
export const sampleDeposit: PaperData = {
  kind: 'counterReceipt',
  frame: { ...sampleFrame, number: 'SK14010501-2026-000124', caseType: 'temporaryCard' },
  content: { charge: 'deposit.temporaryCard', yuan: '25.00', representative: sampleAgent },
};
export const sampleDaySheet: PaperData = {
  kind: 'daySheet',
  frame: window('RJ14010501-2026-000001'),
  content: {
    day: '2026-11-24',
    clerk: `王${rareName}`,
    checker: '李主管',
    sums: [
      { charge: 'fee.replacement', kind: 'taken', count: 4, yuan: '112.00' },
      { charge: 'deposit.temporaryCard', kind: 'refunded', count: 2, yuan: '50.00' },
    ],
    receipts: Array.from({ length: 6 }, (_, at) => ({
      number: `SK14010501-2026-${String(at + 1).padStart(6, '0')}`,
      charge: at < 4 ? 'fee.replacement' : 'deposit.temporaryCard',
      kind: at < 4 ? 'taken' : 'refunded',
      at: '2026-11-24T02:05:00.000Z',
      yuan: at < 4 ? '28.00' : '25.00',
    })),
    due: '62.00',
    counted: '61.00',
    difference: '-1.00',
    reason: '找零时多付一元，当事人已离开窗口',
  },
};
export const sampleDestruction: PaperData = {
  kind: 'destructionList',
  frame: window('XH14010501-2026-000001'),
  content: {
    maker: `王${rareName}`,
    checker: '李主管',
    cards: ['exchange', 'cancellation', 'temporary', 'recall', 'spoiled', 'found'].map((source, at) => ({
      cardNumber: at === 4 ? '' : `T1401050000000000000000000000000${at}`,
      kind: source === 'temporary' ? 'temporary' : 'formal',
      source,
      keptOn: '2026-11-20',
    })),
  },
};
export const sampleCertificate: PaperData = {
  kind: 'paymentCertificate',
  frame: window('JF14010501-2026-000001'),
  content: {
    name: longName,
    idNumber: '140105********1234',
    insurance: '企业职工基本养老保险',
    agency: '太原市社会保险经办机构',
    payments: ['202611', '202610', '202609'].map((period, at) => ({
      period,
      paidOn: `2026-1${at === 0 ? '1' : '0'}-06`,
      bank: '中国工商银行',
      principal: '520.00',
      lateFee: at === 2 ? '2.60' : '0.00',
    })),
    total: '1562.60',
  },
};
export const sampleCollection: PaperData = {
  kind: 'collectionList',
  frame: window('LQ14010501-2026-000001'),
  content: {
    unitCode: 'YL140105001',
    unitName: '太原市某某机械制造（集团）有限责任公司',
    contact: '赵专管',
    cards: [longName, rareName, '张三'].map((name, at) => ({
      name,
      idNumber: '140105********1234',
      lastFour: `00${at}7`,
      collectedOn: '2026-11-20',
    })),
  },
};

/** Of a replacement, collected at the bank's window. */
export const sampleReplacement: PaperData = {
  kind: 'acceptanceReceipt',
  frame: { ...sampleFrame, caseType: 'loss' },
  content: {
    workingDays: 30,
    promisedOn: '2027-01-08',
    papers: ['本人身份证原件'],
    collectAt: '中国工商银行社会保障卡业务窗口',
  },
};
/** A form whose remarks say everything that remarks may say. */
export const sampleChange: PaperData = {
  kind: 'applicationForm',
  frame: { ...sampleFrame, number: 'YW14010501-2026-000124', caseType: 'personalInfo' },
  content: {
    papers: [{ name: '本人身份证原件', received: true }],
    remarks: [
      '社会保障卡号：****5678',
      '转入窗口：太原市小店区社会保障卡综合服务窗口',
      `姓名改为：${rareName}`,
      '身份证号码改为：140105199003071234',
      '联系电话改为：13811112222',
      '联系地址改为：山西省太原市小店区坞城街道92号院3号楼2单元1501室',
    ].join('\n'),
  },
};

/** One of every paper that the system prints. */
export const samples: readonly PaperData[] = [
  sampleReceipt,
  sampleReplacement,
  sampleChange,
  sampleNotice,
  sampleForm,
  sampleFee,
  sampleDeposit,
  sampleDaySheet,
  sampleDestruction,
  sampleCollection,
  sampleCertificate,
];
