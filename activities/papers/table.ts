import type { Block, Cell } from '../../domain/paper/layout.js';
import { legible } from './fonts.js';
import { contentWidth, lastLine, nextPage, page } from './page.js';

type Table = Extract<Block, { kind: 'table' }>;
const unit = contentWidth / 12;
const padding = { x: 7, y: 5 };
const footHeight = 15;

/**
 * Draws a bordered table from y on; rows that do not fit go to the next page whole, head rows are repeated there.
 * Gives the y below the table.
 */
export function drawTable(doc: PDFKit.PDFDocument, table: Table, y: number, photo?: Buffer): number {
  const heads = table.rows.slice(0, table.headRows ?? 0);
  let top = y;
  for (const row of table.rows) {
    const height = rowHeight(doc, row);
    if (top + height > lastLine && top > page.top) {
      top = nextPage(doc);
      for (const again of heads) top = drawRow(doc, again, top, rowHeight(doc, again));
    }
    top = drawRow(doc, row, top, height, photo);
  }
  return top;
}

function rowHeight(doc: PDFKit.PDFDocument, row: readonly Cell[]): number {
  const needed = (cell: Cell) => textHeight(doc, cell) + 2 * padding.y + (cell.foot ? footHeight : 0);
  return Math.max(26, ...row.map((cell) => Math.max(cell.minHeight ?? 0, needed(cell))));
}

function setFace(doc: PDFKit.PDFDocument, cell: Cell): void {
  doc
    .font(cell.bold || cell.role === 'head' ? 'bold' : 'regular')
    .fontSize(cell.small ? 9.5 : 10.5)
    .fillColor('#000');
}

function textHeight(doc: PDFKit.PDFDocument, cell: Cell): number {
  setFace(doc, cell);
  return doc.heightOfString(legible(cell.text) || ' ', { width: textWidth(cell), lineGap: gap(cell) }) - gap(cell);
}

const gap = (cell: Cell) => (cell.small ? 1 : 2.5);
/** A label keeps narrow margins, so that six characters stay on one line. */
const inset = (cell: Cell) => (cell.role === 'label' ? 2 : padding.x);
const textWidth = (cell: Cell) => cell.span * unit - 2 * inset(cell);

function drawRow(doc: PDFKit.PDFDocument, row: readonly Cell[], y: number, height: number, photo?: Buffer): number {
  let x = page.left;
  for (const cell of row) {
    const box = { x, y, width: cell.span * unit, height };
    drawFrame(doc, cell, box);
    if (cell.photo && photo) drawPhoto(doc, photo, box);
    else drawWords(doc, cell, box);
    x += cell.span * unit;
  }
  return y + height;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawFrame(doc: PDFKit.PDFDocument, cell: Cell, box: Box): void {
  if (cell.role) doc.rect(box.x, box.y, box.width, box.height).fill(cell.role === 'head' ? '#e4e8ee' : '#f3f5f8');
  doc.lineWidth(0.7).rect(box.x, box.y, box.width, box.height).stroke('#333');
  if (cell.seal) drawSealPlace(doc, box);
}

function drawWords(doc: PDFKit.PDFDocument, cell: Cell, box: Box): void {
  const height = textHeight(doc, cell);
  const top = cell.foot === undefined ? box.y + (box.height - height) / 2 : box.y + padding.y;
  setFace(doc, cell);
  const options = { width: textWidth(cell), align: cell.align ?? ('left' as const), lineGap: gap(cell) };
  doc.text(legible(cell.text), box.x + inset(cell), top, options);
  if (!cell.foot) return;
  const foot = { width: textWidth(cell), align: 'right' as const };
  doc.text(cell.foot, box.x + inset(cell), box.y + box.height - padding.y - footHeight, foot);
}

function drawSealPlace(doc: PDFKit.PDFDocument, box: Box): void {
  const radius = Math.min(38, box.height / 2 - 8);
  const x = box.x + box.width - radius - 70;
  doc
    .save()
    .lineWidth(0.8)
    .dash(3, { space: 3 })
    .circle(x, box.y + box.height / 2 + 6, radius)
    .stroke('#d9b3b3')
    .undash();
  doc.restore();
}

function drawPhoto(doc: PDFKit.PDFDocument, photo: Buffer, box: Box): void {
  const fit: [number, number] = [box.width - 8, box.height - 8];
  doc.image(photo, box.x + 4, box.y + 4, { fit, align: 'center', valign: 'center' });
}
