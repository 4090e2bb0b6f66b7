import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Desk } from './desk.js';

/** Something on a page that must not be. */
export interface Rejected {
  readonly path: string;
  readonly what: string;
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Opens a page, waits until it is filled, and gives what is wrong with it. */
export async function auditPage(desk: Desk, path: string): Promise<Rejected[]> {
  await desk.goTo(path);
  await desk.page
    .locator('main h1, main .ant-result')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  await desk.page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-spin-spinning'));
  // Sentences and tags fade in; their colours are judged when they stand.
  await desk.page.waitForTimeout(300);
  // Colours and labels are the same in both languages, and looking at them takes longest.
  const seen = desk.screen.language === 'zh' ? await barriers(desk) : [];
  const found = [...seen, ...(await overflow(desk)), ...(await missingWords(desk))];
  return found.map((what) => ({ path, what }));
}

/** What axe-core calls serious or critical. */
async function barriers(desk: Desk): Promise<string[]> {
  await desk.page.evaluate(axeSource);
  const { violations } = await desk.page.evaluate(
    () => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function overflow(desk: Desk): Promise<string[]> {
  const [wide, screen] = await desk.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  return (wide ?? 0) > (screen ?? 0) ? [`${wide} pixels wide on a screen of ${screen}`] : [];
}

/** A sentence that is not there shows its path (`cases:step.review`) or its placeholders. */
async function missingWords(desk: Desk): Promise<string[]> {
  const text = await desk.text();
  return text.match(/\{\{\w+\}\}|\b[a-z][A-Za-z]+:[a-z][A-Za-z]*\.[A-Za-z.]+|\bundefined\b|\[object Object\]/g) ?? [];
}
