import PDFDocument from 'pdfkit';
import type { Block, PaperLayout } from '../../domain/paper/layout.js';
import { legible, paperFonts } from './fonts.js';
import { contentWidth, lastLine, nextPage, page } from './page.js';
import { qrModules } from './qr.js';
import { drawTable } from './table.js';

/** What a copy says about itself: which printing it is, when and why. */
export interface CopyMark {
  readonly ordinal: number;
  readonly at: string;
  readonly reason: string;
}

export interface Drawing {
  readonly madeAt: Date;
  readonly photo?: Buffer;
  readonly copy?: CopyMark;
  /** Shanghai date and time from which the paper is void. */
  readonly voidedAt?: string;
}

/**
 * Draws a layout as an A4 PDF. The same layout, instant and photograph give the same bytes: the creation date is the
 * paper's, and the file's id is derived from it.
 */
export function drawPaper(layout: PaperLayout, drawing: Drawing): Promise<Buffer> {
  const fonts = paperFonts();
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, bottom: 20, left: page.left, right: page.right },
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: `${layout.title} ${layout.number}`, Author: legible(layout.issuer), CreationDate: drawing.madeAt },
  });
  const bytes = collect(doc);
  doc.registerFont('regular', fonts.regular as never).registerFont('bold', fonts.bold as never);
  let y = drawHead(doc, layout);
  for (const block of layout.blocks) y = drawBlock(doc, block, y, drawing.photo);
  finishPages(doc, layout, drawing);
  doc.end();
  return bytes;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

/** Title in the middle, QR code at the right, numbers under a double rule. Gives the y below. */
function drawHead(doc: PDFKit.PDFDocument, layout: PaperLayout): number {
  const qrSize = 66;
  const titleWidth = contentWidth - 2 * (qrSize + 6);
  const titleLeft = page.left + qrSize + 6;
  drawQr(doc, layout.qr, page.left + contentWidth - qrSize, page.top - 8, qrSize);
  doc.font('regular').fontSize(10.5).fillColor('#333');
  fitOnLine(doc, legible(layout.issuer), titleWidth);
  doc.text(legible(layout.issuer), titleLeft, page.top, { width: titleWidth, align: 'center' });
  doc.font('bold').fontSize(18).fillColor('#000');
  doc.text(layout.title, titleLeft - 20, page.top + 24, { width: titleWidth + 40, align: 'center' });
  const ruleY = page.top + 88;
  doc.font('regular').fontSize(9.5).fillColor('#333');
  doc.text(`编号：${layout.number}`, page.left, ruleY - 18, { lineBreak: false });
  if (layout.caseNumber) {
    doc.text(`业务流水号：${layout.caseNumber}`, page.left, ruleY - 18, { width: contentWidth, align: 'right' });
  }
  doc
    .lineWidth(1.4)
    .moveTo(page.left, ruleY)
    .lineTo(page.left + contentWidth, ruleY)
    .stroke('#000');
  doc
    .lineWidth(0.5)
    .moveTo(page.left, ruleY + 2.5)
    .lineTo(page.left + contentWidth, ruleY + 2.5)
    .stroke('#000');
  return ruleY + 14;
}

/** Takes smaller print where an office's long name would run into the title below it. */
function fitOnLine(doc: PDFKit.PDFDocument, text: string, width: number): void {
  const [largest, smallest] = [10.5, 6.5];
  const fitting = (largest * (width - 2)) / doc.fontSize(largest).widthOfString(text);
  doc.fontSize(Math.max(smallest, Math.min(largest, fitting)));
}

function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, side: number): void {
  const { size, dark } = qrModules(text);
  const unit = side / size;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (dark(column, row)) doc.rect(x + column * unit, y + row * unit, unit, unit);
  doc.fill('#000');
}

function drawBlock(doc: PDFKit.PDFDocument, block: Block, y: number, photo?: Buffer): number {
  if (block.kind === 'table') return drawTable(doc, block, y, photo) + 10;
  const heading = block.kind === 'heading';
  const small = block.kind === 'paragraph' && block.small;
  doc
    .font(heading ? 'bold' : 'regular')
    .fontSize(heading ? 11 : small ? 9.5 : 10.5)
    .fillColor('#000');
  const text = legible(block.text);
  const indent = block.kind === 'paragraph' && block.indent ? 21 : 0;
  const options = { width: contentWidth, lineGap: small ? 2 : 3.5, indent };
  // A heading takes two lines of what follows along, so that it never stands alone at a page's foot.
  const needed = doc.heightOfString(text, options) + (heading ? 36 : 0);
  const top = y + needed > lastLine ? nextPage(doc) : y;
  doc.text(text, page.left, top, options);
  return doc.y + (heading ? 3 : 4);
}

function finishPages(doc: PDFKit.PDFDocument, layout: PaperLayout, { copy, voidedAt }: Drawing): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    const y = page.height - 44;
    doc
      .lineWidth(0.4)
      .moveTo(page.left, y - 6)
      .lineTo(page.left + contentWidth, y - 6)
      .stroke('#888');
    doc.font('regular').fontSize(7.5).fillColor('#666');
    doc.text(legible(layout.footer), page.left, y, { lineBreak: false });
    doc.text(`${layout.number}    第 ${index + 1} 页 / 共 ${count} 页`, page.left, y, {
      width: contentWidth,
      align: 'right',
    });
    if (copy) drawCopyMark(doc, copy, index === 0);
    if (voidedAt) drawVoidMark(doc, voidedAt);
  }
}

/** Across the whole page, so that no part of a voided receipt passes for a valid one. */
function drawVoidMark(doc: PDFKit.PDFDocument, voidedAt: string): void {
  const [left, top] = [page.width / 2 - 150, 150];
  doc.save().rotate(-18, { origin: [page.width / 2, top + 55] });
  doc.lineWidth(5).strokeColor('#c00').fillColor('#c00').opacity(0.55).rect(left, top, 300, 116).stroke();
  doc
    .font('bold')
    .fontSize(64)
    .text('作 废', left, top + 4, { width: 300, align: 'center', lineBreak: false });
  doc
    .font('regular')
    .fontSize(13)
    .text(voidedAt, left, top + 90, { width: 300, align: 'center', lineBreak: false });
  doc.restore();
}

/** Pale across every page, told in words at its foot; the stamp stands in the head, which the first page alone has. */
function drawCopyMark(doc: PDFKit.PDFDocument, copy: CopyMark, isFirst: boolean): void {
  doc.save().fillColor('#c00').opacity(0.09).font('bold').fontSize(150);
  doc.rotate(-35, { origin: [page.width / 2, page.height / 2] });
  doc.text('副 本', 0, page.height / 2 - 90, { width: page.width, align: 'center', lineBreak: false });
  doc.restore();
  doc.save().opacity(1).lineWidth(1);
  if (isFirst) {
    doc.rect(page.left, page.top - 8, 66, 34).stroke('#c00');
    doc.font('bold').fontSize(10).fillColor('#c00');
    doc.text('副本', page.left, page.top - 6, { width: 66, align: 'center' });
    doc.text(`第${copy.ordinal}次`, page.left, page.top + 8, { width: 66, align: 'center' });
  }
  doc.font('regular').fontSize(7.5).fillColor('#c00');
  const why = legible(`副本 第${copy.ordinal}次打印  ${copy.at}  原因：${copy.reason}`);
  doc.text(why, page.left, page.height - 32, { width: contentWidth, height: 11, ellipsis: true });
  doc.restore();
}
