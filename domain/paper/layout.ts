import type { CaseTypeName } from '../case/case-types.js';
import type { PaperFrame } from './paper.js';

/** One cell of a bordered table; span counts twelfths of the page's width. */
export interface Cell {
  readonly text: string;
  readonly span: number;
  readonly role?: 'label' | 'value' | 'head';
  readonly align?: 'left' | 'center';
  readonly bold?: boolean;
  /** Smaller print, for long lists. */
  readonly small?: boolean;
  /** Points that the row is high at least: room for a seal, a signature, a photograph. */
  readonly minHeight?: number;
  /** The photograph is drawn into this cell. */
  readonly photo?: boolean;
  /** Words at the cell's foot, e.g. the line for a date. */
  readonly foot?: string;
  /** Where the office's seal goes: a pale ring. */
  readonly seal?: boolean;
}

export type Block =
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[]; readonly headRows?: number }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean; readonly small?: boolean };

/** A page as words and boxes, without fonts or points: what is drawn, and what tests read. */
export interface PaperLayout {
  readonly issuer: string;
  readonly title: string;
  readonly number: string;
  /** Of a case's paper. */
  readonly caseNumber?: string;
  readonly qr: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

export const label = (text: string, span = 2): Cell => ({ text, span, role: 'label', align: 'center' });
export const value = (text: string, span: number, more: Partial<Cell> = {}): Cell => ({ text, span, ...more });
export const head = (text: string, span: number): Cell => ({ text, span, role: 'head', align: 'center' });

/** All words of a layout in reading order, as they will stand on the page. */
export function layoutText(layout: PaperLayout): string {
  const words = layout.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().flatMap((cell) => [cell.text, cell.foot ?? '']) : [block.text],
  );
  return [layout.issuer, layout.title, layout.number, layout.caseNumber ?? '', ...words, layout.footer]
    .filter(Boolean)
    .join('\n');
}

const businesses: Readonly<Record<CaseTypeName, string>> = {
  issuance: '新申领',
  activation: '启用（开卡）',
  temporaryCard: '临时卡',
  oralLoss: '临时挂失',
  loss: '正式挂失与补卡',
  liftLoss: '解除挂失',
  exchange: '换卡',
  cancellation: '注销',
  pinChange: '密码修改',
  pinReset: '密码解锁与重置',
  personalInfo: '个人信息修改',
  transfer: '转移',
  mandate: '委托付款授权',
  mandateRevocation: '撤销委托授权',
  refund: '退费',
  recovery: '追回',
};
const other = '其他';
const isNamed = (caseType: string): caseType is CaseTypeName => Object.hasOwn(businesses, caseType);

/** Catalogue words with full-width marks after Chinese characters, as print has them. Never for names or addresses. */
export function printed(text: string): string {
  return text
    .replace(/(?<=[\p{sc=Han}》”])\(([^()]*)\)/gu, '（$1）')
    .replace(/(?<=[\p{sc=Han}》”）])[,;:]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** A case type's Chinese name on paper. */
export function businessName(caseType: string): string {
  return isNamed(caseType) ? businesses[caseType] : other;
}

/** The form's boxes in three lines, the case's own one filled; no box is parted from its name. */
export function businessBoxes(caseType: string): string {
  const chosen = businessName(caseType);
  const boxes = [...Object.values(businesses), other].map((name) => `${name === chosen ? '■' : '□'} ${name}`);
  return [boxes.slice(0, 5), boxes.slice(5, 10), boxes.slice(10)].map((line) => line.join('   ')).join('\n');
}

/** The signature row: the applicant's on the left, the office's with its seal on the right. */
export function signatureRow(frame: PaperFrame, signer: string, date: string, minHeight = 104): readonly Cell[] {
  return [
    value(`${signer}（签字）：`, 6, { minHeight, foot: '年      月      日' }),
    value(`受理单位（盖章）：\n${frame.office.name}\n经办人：${frame.handledBy}`, 6, { foot: date, seal: true }),
  ];
}
