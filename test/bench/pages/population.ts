import { encodeTime } from 'ulid';
import { checkDigitOf } from '../../../domain/person/id-number.js';
import { divisions } from '../../../prisma/seed/divisions.js';
import { offices as seeded } from '../../../prisma/seed/offices.js';

const day = 86_400_000;
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const givenNames = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文志玉红梅春海波斌宇浩然晨轩'.split('');

/** Where an open case stands, and how many of a hundred do. Steps without a task wait for an outside party. */
const standing = [
  { step: 'papers', share: 6 },
  { step: 'review', share: 24 },
  { step: 'identity', share: 2 },
  { step: 'amendIdentity', share: 2 },
  { step: 'production', share: 36 },
  { step: 'amendPhoto', share: 2 },
  { step: 'arrival', share: 8 },
  { step: 'collection', share: 20 },
] as const;
export type Standing = (typeof standing)[number]['step'] | 'closed';

/** A window: those of the seed, and one for every county without. */
export interface Window {
  readonly code: string;
  readonly division: string;
}

const known = new Set(seeded.map(({ code }) => code));
export const moreWindows = divisions
  .filter(({ code }) => code.length === 6 && !known.has(`${code}01`))
  .map(({ code, nameZh, nameEn }) => ({ code: `${code}01`, division: code, nameZh, nameEn }));

/** A city's first county has as many people as three others; the capital's counties as many as two. */
const drawn: readonly Window[] = [...seeded.filter(({ division }) => division.length > 2), ...moreWindows].flatMap(
  ({ code, division }) => {
    const weight = division.length === 4 ? 1 : division.startsWith('1401') ? 8 : division.endsWith('02') ? 6 : 2;
    return Array.from({ length: weight }, () => ({ code, division }));
  },
);

/** One case with its person and card, made from its number alone: every run makes the same ones. */
export interface MadeCase {
  readonly at: number;
  readonly caseId: string;
  readonly personId: string;
  readonly cardId: string;
  readonly number: string;
  readonly window: Window;
  readonly filedAt: Date;
  readonly promisedBy: Date;
  readonly step: Standing;
  readonly onHold: boolean;
  readonly escalation: number;
  readonly hasCard: boolean;
}

export interface MadePerson {
  readonly id: string;
  readonly idNumber: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly phone: string;
  readonly cardNumber: string;
}

/** A province's cases of three years; the last ones filed are the open ones. */
export class Population {
  constructor(
    readonly count: number,
    readonly open: number,
    readonly now: Date,
  ) {}

  caseAt(at: number): MadeCase {
    const window = drawn[Math.floor(chance(at, 1) * drawn.length)] as Window;
    const closed = at < this.count - this.open;
    const filedAt = new Date(this.now.getTime() - this.ageInDays(at) * day);
    const step = closed ? 'closed' : stepOf(chance(at, 2) * 100);
    const promisedBy = new Date(filedAt.getTime() + 42 * day);
    const accepted = step !== 'papers' && step !== 'review';
    const used = (this.now.getTime() - filedAt.getTime()) / (42 * day);
    return {
      at,
      caseId: idOf(filedAt, 'C', at),
      personId: idOf(filedAt, 'P', at),
      cardId: idOf(filedAt, 'D', at),
      number: `${window.code}-${filedAt.getFullYear()}-${String(at + 1).padStart(7, '0')}`,
      window,
      filedAt,
      promisedBy,
      step,
      onHold: !closed && chance(at, 3) < 0.02,
      escalation: closed || !accepted ? 0 : used >= 1 ? 100 : used >= 0.8 ? 80 : 0,
      hasCard: closed || ['production', 'amendPhoto', 'arrival', 'collection'].includes(step),
    };
  }

  personAt(at: number): MadePerson {
    const birthDate = new Date(Date.UTC(1940, 0, 1) + Math.floor(chance(at, 4) * 24_000) * day).toISOString();
    const digits = `140105${birthDate.slice(0, 10).replaceAll('-', '')}${String(at % 1000).padStart(3, '0')}`;
    const short = chance(at, 6) < 0.2;
    return {
      id: this.caseAt(at).personId,
      // Different people share birth dates here; the province digits tell them apart.
      idNumber: numberOf(digits, Math.floor(at / 1000)),
      name: pick(surnames, at, 7) + pick(givenNames, at, 8) + (short ? '' : pick(givenNames, at, 9)),
      sex: at % 2 === 1 ? 'male' : 'female',
      birthDate: birthDate.slice(0, 10),
      phone: `13${String(100_000_000 + Math.floor(chance(at, 10) * 899_999_999))}`,
      cardNumber: `A${String(14_000_000_0 + at).padStart(9, '0')}`,
    };
  }

  /** Open cases are up to 50 days old, most of them young; closed ones from 50 days to three years. */
  private ageInDays(at: number): number {
    const openFrom = this.count - this.open;
    if (at >= openFrom) return 50 * (1 - (at - openFrom) / this.open) ** 1.3;
    return 50 + 1045 * (1 - at / openFrom);
  }
}

function stepOf(percent: number): Standing {
  let sum = 0;
  for (const { step, share } of standing) {
    sum += share;
    if (percent < sum) return step;
  }
  return 'collection';
}

/** Ids in the order of time, as ULIDs are. */
function idOf(at: Date, kind: string, number: number): string {
  return `${encodeTime(at.getTime())}${kind}${String(number).padStart(15, '0')}`;
}

/** The first six digits differ from thousand to thousand, so that no number comes twice. */
function numberOf(digits: string, thousand: number): string {
  const own = `14${String(thousand % 10_000).padStart(4, '0')}${digits.slice(6)}`;
  return own + checkDigitOf(own);
}

function pick(from: readonly string[], at: number, salt: number): string {
  return from[Math.floor(chance(at, salt) ** 1.5 * from.length)] ?? '';
}

/** A number from 0 to below 1 that follows from place and salt alone. */
function chance(at: number, salt: number): number {
  let mixed = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}
