/** A4 in points, with the margins of official letters. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 52, bottom: 64 } as const;
export const contentWidth = page.width - page.left - page.right;
/** No block reaches below this; the footer stands there. */
export const lastLine = page.height - page.bottom;

/** Begins a page and gives the y at which it goes on. */
export function nextPage(doc: PDFKit.PDFDocument): number {
  doc.addPage();
  return page.top;
}
