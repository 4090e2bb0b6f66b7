import bwipjs from 'bwip-js/node';

/** A QR code as modules: how many a side, and which are dark. Error correction M: a stamp's edge may cover some. */
export function qrModules(text: string): { size: number; dark(column: number, row: number): boolean } {
  const [symbol] = bwipjs.raw('qrcode', text, 'eclevel=M') as { pixs: number[]; pixx: number }[];
  if (!symbol) throw new Error('the QR code gave no symbol');
  return { size: symbol.pixx, dark: (column, row) => symbol.pixs[row * symbol.pixx + column] === 1 };
}
