import { addDays } from '../../domain/calendar/shanghai-time.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import type { Random } from './random.js';

/** Somebody who comes to a window. */
export interface Resident {
  readonly idNumber: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const surnames = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const given =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建华文玉兰晓东志国春梅海燕雪峰龙辉鹏飞婷宁博宇轩子涵欣怡浩然'.split('');
const rare = ['㛃', '𬀪', '䶮', '𠅤'];
/** Prefixes of prefectures that are no more: people carry them for life, and the police's sample people have others. */
const prefixes = ['142201', '142301', '142323', '142401', '142427', '142601', '142625', '142701', '142729'];
const streets = [
  '迎泽大街',
  '府东街',
  '平阳路',
  '长治路',
  '学府街',
  '坞城路',
  '晋阳街',
  '南内环街',
  '并州路',
  '御河东路',
];

/** People of one play, no two alike. */
export class Population {
  private readonly taken = new Set<string>();
  private number = 0;

  /** Somebody new; ID number and telephone are nobody else's in this play. */
  next(random: Random, minor = false): Resident {
    for (;;) {
      const person = makeResident(random, this.number, minor);
      if (this.taken.has(person.idNumber)) continue;
      this.taken.add(person.idNumber);
      this.number += 1;
      return person;
    }
  }
}

/** An adult born from 1950 to 2004, or a child born from 2014 to 2024; `number` keeps ID and phone numbers apart. */
export function makeResident(random: Random, number: number, minor = false): Resident {
  const born = minor ? addDays('2014-01-01', random.int(0, 4_000)) : addDays('1950-01-01', random.int(0, 19_900));
  const first17 = `${random.pick(prefixes)}${born.replaceAll('-', '')}${String(number % 1000).padStart(3, '0')}`;
  return {
    idNumber: first17 + checkDigitOf(first17),
    name: makeName(random),
    phone: `13${random.int(5, 9)}${String(random.int(0, 9_999)).padStart(4, '0')}${String(number % 10_000).padStart(4, '0')}`,
    address: `太原市小店区${random.pick(streets)}${random.int(1, 300)}号${random.int(1, 30)}单元${random.int(101, 2804)}室`,
  };
}

/** What a slip of the pen makes of a name: another last character. */
export function mistyped(name: string): string {
  const characters = [...name];
  return `${characters.slice(0, -1).join('')}${characters.at(-1) === '晓' ? '小' : '晓'}`;
}

function makeName(random: Random): string {
  const first = random.pick([...surnames]);
  if (random.next() < 0.03) return `${first}${random.pick(rare)}`;
  return random.next() < 0.3 ? first + random.pick(given) : first + random.pick(given) + random.pick(given);
}
