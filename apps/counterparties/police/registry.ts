/** The police's people: made from a number, so that every start knows the same ones. */
export interface RegisteredPerson {
  readonly idNumber: string;
  readonly name: string;
  readonly deceased: boolean;
}

const surnames = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗';
const givenNames = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '㛃',
  '𬀪',
];
const divisions = ['140105', '140106', '140107', '140203', '140302', '140403', '140502', '140602', '140702', '140802'];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643 check character of the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return '10X98765432'[sum % 11] as string;
}

/** The ID number's form holds: 18 characters, a real date of birth, the check character. */
export function isWellFormed(idNumber: string): boolean {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return false;
  const [year, month, day] = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return real && checkCharacter(idNumber) === idNumber[17];
}

/** The n-th registered person; one in fifty has died. */
export function registeredPerson(n: number): RegisteredPerson {
  const division = divisions[n % divisions.length] as string;
  const birth = new Date(Date.UTC(1940, 0, 1) + ((n * 7919) % 25_000) * 86_400_000).toISOString().slice(0, 10);
  const first17 = `${division}${birth.replaceAll('-', '')}${String((n * 37) % 1000).padStart(3, '0')}`;
  const surname = surnames[(n * 13) % surnames.length] as string;
  const given = `${givenNames[(n * 5) % givenNames.length]}${n % 3 === 0 ? givenNames[(n * 11) % givenNames.length] : ''}`;
  return { idNumber: first17 + checkCharacter(first17), name: surname + given, deceased: n % 50 === 49 };
}

/** All registered people by ID number. */
export function peopleRegistry(size = 500): ReadonlyMap<string, RegisteredPerson> {
  const people = new Map<string, RegisteredPerson>();
  for (let n = 0; n < size; n++) {
    const person = registeredPerson(n);
    if (!people.has(person.idNumber)) people.set(person.idNumber, person);
  }
  return people;
}
