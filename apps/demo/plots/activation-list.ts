import type { z } from 'zod';
import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import type { draftedList } from '../../api/activation-lists/activation-lists.contract.js';
import type { Errand, Plot, Scene } from '../errand.js';
import { units } from './units.js';

const base = { type: 'activation', cases: 0, perMille: 3, steps: {}, colleagues: 12, by: 'applicant' } as const;

/** 启用 of an employer's whole delivery by list (附件1 第十二条); it files no case, so it counts as none. */
export const activationListPlots: readonly Plot[] = [
  { ...base, name: 'list of an employer', begin: bringList },
  {
    ...base,
    name: 'list of an employer, not confirmed yet',
    perMille: 1,
    begin: async (scene) => void (await draft(scene)),
  },
];

/** Previewed, printed for the collection, and carried out line by line. */
async function bringList(scene: Scene): Promise<void> {
  const { window } = scene;
  const id = await draft(scene);
  const path = `/activation-lists/${id}`;
  const paper = await window.clerk.post<{ id: string }>('list', `${path}/collection-list`);
  await window.printPaper(paper.id, 'collectionList');
  await window.clerk.post('list', `${path}/confirm`);
  window.happenings.count('lists of employers confirmed');
}

async function draft({ window, errand, now }: Scene): Promise<string> {
  const { code, name, contact, phone } = errand.random.pick(units);
  const { id } = await window.clerk.post<z.output<typeof draftedList>>('list', '/activation-lists', {
    office: window.office,
    unitCode: code,
    unitName: name,
    sealed: true,
    contactName: contact,
    contactPhone: phone,
    content: Buffer.from(fileOf(errand, toShanghaiDay(now))).toString('base64'),
  });
  window.happenings.count('lists of employers brought');
  return id;
}

/** One of the list has not signed, and whoever brought it is on it without having a card here. */
function fileOf({ colleagues, person }: Errand, day: string): string {
  const lines = colleagues.map(({ name, idNumber }, at) => [name, idNumber, day, at === 3 ? '否' : '是']);
  const all = [['职工姓名', '社会保障号', '领取日期', '本人签名'], ...lines, [person.name, person.idNumber, day, '是']];
  return all.map((line) => `${line.join(',')}\n`).join('');
}
