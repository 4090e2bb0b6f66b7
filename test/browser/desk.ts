import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import type { Language } from '../../apps/web/src/i18n/i18n.js';
import { vocabulary } from '../../apps/web/src/i18n/vocabulary.js';
import { demoPassword } from '../../prisma/seed/staff.js';

type Vocabulary = typeof vocabulary;

export interface Screen {
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}

/** The two desks that the pages are made for. */
export const chineseDesk: Screen = { language: 'zh', width: 1366, height: 768 };
export const englishDesk: Screen = { language: 'en', width: 1920, height: 1080 };

/** What the browser prints by itself of an answer that the pages are made for. */
const expectedAnswer = /Failed to load resource: .* status of (401|409|422|503)/;

/** One person's browser: it reads and acts in its language, and remembers whatever went wrong on the pages. */
export class Desk {
  /** Errors of the pages; a test ends with none. */
  readonly faults: string[] = [];
  /** Every address that was asked for, of pages and of the API. */
  readonly addresses = new Set<string>();
  /** Faults that a test brings about itself. */
  tolerated: RegExp | undefined;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly screen: Screen,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, screen: Screen): Promise<Desk> {
    const { width, height, language } = screen;
    const locale = { zh: 'zh-CN', en: 'en-GB' }[language];
    const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId: 'Asia/Shanghai' });
    await context.addInitScript((chosen) => {
      if (location.protocol.startsWith('http')) localStorage.setItem('sscard.language', chosen);
      // A headless browser has no printer; that the page asked for one is remembered.
      const asked = window as unknown as { printed?: number };
      window.print = () => {
        asked.printed = (asked.printed ?? 0) + 1;
      };
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const desk = new Desk(context, page, screen, url);
    desk.watch();
    return desk;
  }

  /** The words of a subject in the desk's language. */
  words<Name extends keyof Vocabulary>(name: Name): Vocabulary[Name]['zh'] {
    return vocabulary[name][this.screen.language] as Vocabulary[Name]['zh'];
  }

  async signIn(signInName: string, password = demoPassword): Promise<void> {
    const { signInName: name, password: secret, signIn } = this.words('session');
    await this.page.goto(`${this.url}/`);
    await this.page.getByLabel(name).fill(signInName);
    await this.page.getByLabel(secret, { exact: true }).fill(password);
    await this.button(signIn).click();
    await this.page.getByLabel(name).waitFor({ state: 'detached' });
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** A button by its whole name; the component library puts a space between two Chinese characters. */
  button(name: string): Locator {
    const [first, second, ...rest] = name;
    const spaced = rest.length === 0 && second ? `${first}\\s?${second}` : literally(name);
    return this.page.getByRole('button', { name: new RegExp(`(^|\\s)${spaced}$`) });
  }

  /** Waits until the page says it. Where it does not, the error tells what it says instead: a refusal, most often. */
  async says(words: string | RegExp): Promise<void> {
    try {
      await this.page.getByText(words).filter({ visible: true }).first().waitFor();
    } catch (cause) {
      throw new Error(`the page does not say "${words}", but:\n${await this.text()}`, { cause });
    }
  }

  /** Types into the search box as a scanner does: with Enter at the end. */
  async searchFor(words: string): Promise<void> {
    await this.page.getByLabel(this.words('search').label).fill(words);
    await this.page.keyboard.press('Enter');
  }

  /** Everything that is to be read on the page now. */
  async text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Nothing went wrong on any page so far. */
  expectNoFaults(): void {
    expect(this.faults).toEqual([]);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private watch(): void {
    const note = (fault: string) => {
      if (!expectedAnswer.test(fault) && !this.tolerated?.test(fault)) this.faults.push(fault);
    };
    this.page.on('pageerror', (error) => note(`page: ${error.message}`));
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        note(`console: ${message.text()} ${message.location().url}`.trim());
    });
    this.context.on('request', (request: Request) => this.addresses.add(request.url()));
    this.page.on('framenavigated', (frame) => this.addresses.add(frame.url()));
  }
}

/** Sentences with placeholders, filled as the pages fill them. */
export function fill(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}

/** Text for a pattern. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
