import type { RefundGround } from '../case/types/refund.js';

/** Papers of a case: the key is stored, the prefix begins the number, the title stands on the page. */
export const casePaperKinds = {
  applicationForm: { prefix: 'YW', title: '山西省社会保障卡业务办理表', article: '附件1 第十一条(2)' },
  acceptanceReceipt: { prefix: 'SL', title: '山西省社会保障卡受理回执单', article: '附件1 第十一条(3)' },
  counterReceipt: { prefix: 'SK', title: '社会保障卡工本费缴费凭据', article: '附件1 第十五条(3)' },
  missingPapersNotice: { prefix: 'GZ', title: '一次性告知书', article: '附件1 第六条' },
  mandateForm: { prefix: 'WT', title: '社会保障卡委托付款专用授权书', article: '规程 第十二条' },
  refundOrder: { prefix: 'TF', title: '退费付款通知单', article: '规程 第十四条' },
} as const;
export type CasePaperKind = keyof typeof casePaperKinds;

/** Papers of the window itself, which belong to no case. */
export const officePaperKinds = {
  daySheet: { prefix: 'RJ', title: '工本费及押金日终结账单', article: '附件1 第十五条(3)' },
  collectionList: { prefix: 'LQ', title: '单位领卡清单', article: '附件1 第十二条' },
  destructionList: { prefix: 'XH', title: '社会保障卡销毁清单', article: '附件1 第十六条4' },
  paymentCertificate: { prefix: 'JF', title: '社会保险费缴费凭证', article: '规程 第十四条' },
} as const;
export type OfficePaperKind = keyof typeof officePaperKinds;

/** Every paper the window prints. */
export const paperKinds = { ...casePaperKinds, ...officePaperKinds } as const;
export type PaperKind = keyof typeof paperKinds;

/** What every paper says, frozen when it is made, so that it reads the same for ever. */
export interface OfficeFrame {
  readonly number: string;
  readonly office: { readonly code: string; readonly name: string; readonly phone: string; readonly address: string };
  readonly handledBy: string;
  /** ISO 8601 instant; shown as a Shanghai date. */
  readonly madeAt: string;
  readonly traceId: string;
}

/** What every paper of a case says beside. */
export interface PaperFrame extends OfficeFrame {
  readonly caseNumber: string;
  /** The case's type; the page shows its Chinese name. */
  readonly caseType: string;
  readonly applicant: {
    readonly name: string;
    readonly idNumber: string;
    readonly sex: string;
    readonly birthDate: string;
    readonly phone?: string;
    readonly address?: string;
  };
}

/** Whoever came in the applicant's place (附件1 第十一条(1)): an agent, or the guardian of a minor. */
export interface Representative {
  readonly kind: 'agent' | 'guardian';
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly relation?: string;
}

/** 《山西省社会保障卡受理回执单》: what was accepted, and by when the card can be collected. */
export interface AcceptanceReceiptContent {
  readonly workingDays: number;
  /** YYYY-MM-DD. */
  readonly promisedOn: string;
  /** The working-day calendar of that year is not published yet (the date may still move). */
  readonly provisional?: boolean;
  readonly representative?: Representative;
  /** Names of the papers taken in. */
  readonly papers: readonly string[];
  /** Where the card is collected, when it is not the office that accepted (附件1 第十五条(5)). */
  readonly collectAt?: string;
}

/** One paper on the 一次性告知书: its name, what is accepted for it, and the article that asks for it. */
export interface MissingPaper {
  readonly name: string;
  readonly accepted: string;
  readonly article: string;
}

/** 一次性告知书: all papers still missing, told at once and in writing, and where to go next (附件1 第六条). */
export interface MissingPapersNoticeContent {
  readonly missing: readonly MissingPaper[];
  readonly received: readonly string[];
  readonly representative?: Representative;
  /** What follows once the papers are complete; the office's own steps are the default. */
  readonly next?: readonly string[];
}

/** 《山西省社会保障卡业务办理表》, filled in from what the clerk took down, to be signed by the applicant. */
export interface ApplicationFormContent {
  readonly representative?: Representative;
  readonly papers: readonly { readonly name: string; readonly received: boolean }[];
  /** The photograph shown on the form; its content never changes once accepted. */
  readonly photoId?: string;
  readonly remarks?: string;
}

/** 缴费凭据: a fee or deposit taken at the counter; its number is the receipt's. */
export interface CounterReceiptContent {
  /** A key of the charges (`fee.replacement`). */
  readonly charge: string;
  /** Yuan with two decimals. */
  readonly yuan: string;
  readonly representative?: Representative;
}

/** 授权书: from which account what is deducted for which insurance type; its number is the mandate's. */
export interface MandateFormContent {
  readonly cardNumber: string;
  readonly bank: string;
  readonly account: string;
  readonly insurance: string;
  readonly agency: string;
  readonly terms: 'fixed' | 'assessed';
  /** The amount or ceiling in yuan; empty where there is none. */
  readonly yuan: string;
  /** `2026年11月`. */
  readonly firstMonth: string;
  readonly representative?: Representative;
}

/** 日终结账单: what a clerk's drawer took and gave back, what was handed in, and by whom it was checked. */
export interface DaySheetContent {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly clerk: string;
  readonly checker: string;
  /** Yuan with two decimals in every amount. */
  readonly sums: readonly {
    readonly charge: string;
    readonly kind: string;
    readonly count: number;
    readonly yuan: string;
  }[];
  readonly receipts: readonly {
    readonly number: string;
    readonly charge: string;
    readonly kind: string;
    readonly at: string;
    readonly yuan: string;
  }[];
  readonly due: string;
  readonly counted: string;
  readonly difference: string;
  readonly reason: string;
}

/** 单位领卡清单: an employer's cards, to be signed for one by one. */
export interface CollectionListContent {
  readonly unitCode: string;
  readonly unitName: string;
  readonly contact: string;
  readonly cards: readonly {
    readonly name: string;
    /** The rule of masking has been applied. */
    readonly idNumber: string;
    readonly lastFour: string;
    /** YYYY-MM-DD. */
    readonly collectedOn: string;
  }[];
}

/** 销毁清单: each card once, with why it was kept; blank temporary cards, which have no number, by their count. */
export interface DestructionListContent {
  readonly maker: string;
  readonly checker: string;
  /** Absent on lists of before blanks were counted. */
  readonly blanks?: number;
  readonly cards: readonly {
    readonly cardNumber: string;
    readonly kind: 'formal' | 'temporary';
    readonly source: string;
    /** YYYY-MM-DD. */
    readonly keptOn: string;
  }[];
}

/** 缴费凭证: what one person has paid for one insurance type by card; settled and posted, nothing else. */
export interface PaymentCertificateContent {
  readonly name: string;
  /** The rule of masking has been applied. */
  readonly idNumber: string;
  /** The type's Chinese name, and the agency's. */
  readonly insurance: string;
  readonly agency: string;
  /** Yuan with two decimals in every amount. */
  readonly payments: readonly {
    /** First month of the fee period, `YYYYMM`. */
    readonly period: string;
    /** The bank's deduction date, YYYY-MM-DD. */
    readonly paidOn: string;
    readonly bank: string;
    readonly principal: string;
    readonly lateFee: string;
  }[];
  readonly total: string;
}

/** 退费付款通知单: what the agency's bank is told to pay back, and to which account. */
export interface RefundOrderContent {
  /** The agency's Chinese name, the bank's and the insurance type's. */
  readonly agency: string;
  readonly bank: string;
  readonly insurance: string;
  /** The account that the due was taken from, in full: the bank pays by it. */
  readonly account: string;
  readonly period: string;
  readonly ground: RefundGround;
  /** Yuan with two decimals. */
  readonly principal: string;
  readonly lateFee: string;
  readonly total: string;
  /** The bank's deduction date, YYYY-MM-DD, and its serial. */
  readonly paidOn: string;
  readonly serial: string;
  readonly representative?: Representative;
}

export interface PaperContents {
  readonly counterReceipt: CounterReceiptContent;
  readonly applicationForm: ApplicationFormContent;
  readonly acceptanceReceipt: AcceptanceReceiptContent;
  readonly missingPapersNotice: MissingPapersNoticeContent;
  readonly mandateForm: MandateFormContent;
  readonly refundOrder: RefundOrderContent;
  readonly daySheet: DaySheetContent;
  readonly collectionList: CollectionListContent;
  readonly destructionList: DestructionListContent;
  readonly paymentCertificate: PaymentCertificateContent;
}

/** The frame of a kind: the case's, or the window's own. */
export type FrameOf<Kind extends PaperKind> = Kind extends CasePaperKind ? PaperFrame : OfficeFrame;

/** A paper's frozen data: frame and content, told apart by kind. */
export type PaperData = {
  [Kind in PaperKind]: { readonly kind: Kind; readonly frame: FrameOf<Kind>; readonly content: PaperContents[Kind] };
}[PaperKind];

const shanghaiParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年3月9日` for YYYY-MM-DD, or for an ISO instant the day it is in Shanghai. */
export function chineseDate(value: string): string {
  const day = value.length === 10 ? value : shanghaiParts.format(new Date(value)).slice(0, 10);
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The calendar year it is in Shanghai. */
export function shanghaiYear(instant: Date): number {
  return Number(shanghaiParts.format(instant).slice(0, 4));
}

/** `2026-03-09 14:05`, the Shanghai wall clock of an ISO instant. */
export function shanghaiMinute(instant: string): string {
  return shanghaiParts.format(new Date(instant)).replace(', ', ' ');
}
