import { strFromU8, unzipSync } from 'fflate';

/** Unpacked bytes of a part at most: a small file must not fill the memory. */
const mostBytes = 512 * 1024 * 1024;
const parts = /^xl\/(sharedStrings\.xml|workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/**
 * Rows of the first sheet of an Excel workbook (OOXML) as texts, row 1 first; an empty row has no fields. Whole numbers
 * come as they were typed where the sheet keeps them as such: a number of more than 15 digits must be a text there, as
 * Excel has lost its end. Nothing for what is no workbook.
 */
export function readXlsx(bytes: Uint8Array): string[][] | undefined {
  try {
    const unzipped = unzipSync(bytes, { filter: ({ name, originalSize }) => parts.test(name) && fits(originalSize) });
    const textOf = (name: string) => (unzipped[name] ? strFromU8(unzipped[name]) : undefined);
    const sheet = textOf(firstSheet(textOf('xl/workbook.xml') ?? '', textOf('xl/_rels/workbook.xml.rels') ?? ''));
    return sheet === undefined ? undefined : rowsOf(sheet, sharedStrings(textOf('xl/sharedStrings.xml') ?? ''));
  } catch {
    return undefined;
  }
}

function fits(size: number): boolean {
  if (size > mostBytes) throw new RangeError('a part of the workbook is too large');
  return true;
}

/** The workbook names its sheets in the order shown; each refers to a part. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => attribute(tag, 'Id') === id);
  const target = relation && attribute(relation[0], 'Target');
  return target ? `xl/${target.replace(/^\/?(xl\/)?/, '')}` : 'xl/worksheets/sheet1.xml';
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(([, item]) =>
    textIn(item ?? ''),
  );
}

/** The runs of a text; how they are read aloud (rPh) is none of it. */
function textIn(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return [...spoken.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)]
    .map(([, text]) => unescapeXml(text ?? ''))
    .join('');
}

function rowsOf(sheet: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, tag = '', cells = ''] of sheet.matchAll(
    /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g,
  )) {
    const at = Number(attribute(tag, 'r') ?? rows.length + 1) - 1;
    if (at < rows.length || at > 1_048_576) throw new RangeError('rows out of order');
    while (rows.length < at) rows.push([]);
    rows.push(cellsOf(cells, strings));
  }
  return rows;
}

function cellsOf(xml: string, strings: readonly string[]): string[] {
  const fields: string[] = [];
  for (const [, tag = '', cell = ''] of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
    const at = columnNumber(attribute(tag, 'r')) ?? fields.length;
    if (at > 16_384) throw new RangeError('too many columns');
    while (fields.length < at) fields.push('');
    fields[at] = cellText(attribute(tag, 't') ?? 'n', cell, strings);
  }
  return fields;
}

function cellText(type: string, cell: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textIn(cell);
  const value = unescapeXml(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(cell)?.[1] ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  // 520.5 may be kept as 5.205E2, and 0.1 as 0.10000000000000001.
  return type === 'n' && value !== '' ? plainNumber(value) : value;
}

function plainNumber(value: string): string {
  if (/^\d{1,15}$/.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) && Math.abs(number) < 1e15 ? String(Number(number.toPrecision(15))) : value;
}

/** `B7` is 1; nothing where the cell doesn't say where it stands. */
function columnNumber(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex, decimal, name) =>
    name ? (entities[name] ?? all) : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}
