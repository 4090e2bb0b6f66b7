/** Papers the window prints: the key is stored, the prefix begins the number, the title stands on the page. */
export const paperKinds = {
  applicationForm: { prefix: 'YW', title: '山西省社会保障卡业务办理表', article: '附件1 第十一条(2)' },
  acceptanceReceipt: { prefix: 'SL', title: '山西省社会保障卡受理回执单', article: '附件1 第十一条(3)' },
  missingPapersNotice: { prefix: 'GZ', title: '一次性告知书', article: '附件1 第六条' },
} as const;
export type PaperKind = keyof typeof paperKinds;

/** What every paper says, frozen when it is made, so that it reads the same for ever. */
export interface PaperFrame {
  readonly number: string;
  readonly caseNumber: string;
  /** The case's type; the page shows its Chinese name. */
  readonly caseType: string;
  readonly office: { readonly code: string; readonly name: string; readonly phone: string; readonly address: string };
  readonly applicant: {
    readonly name: string;
    readonly idNumber: string;
    readonly sex: string;
    readonly birthDate: string;
    readonly phone?: string;
    readonly address?: string;
  };
  readonly handledBy: string;
  /** ISO 8601 instant; shown as a Shanghai date. */
  readonly madeAt: string;
  readonly traceId: string;
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

export interface PaperContents {
  readonly applicationForm: ApplicationFormContent;
  readonly acceptanceReceipt: AcceptanceReceiptContent;
  readonly missingPapersNotice: MissingPapersNoticeContent;
}

/** A paper's frozen data: frame and content, told apart by kind. */
export type PaperData = {
  [Kind in PaperKind]: { readonly kind: Kind; readonly frame: PaperFrame; readonly content: PaperContents[Kind] };
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
