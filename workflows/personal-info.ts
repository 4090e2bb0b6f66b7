import { caseProcess } from './kernel/case-process.js';
import { matchPoliceRecord } from './making.js';

/** 个人基本信息修改 (规程 第六条, 第九条, 第十条): 以公安部门身份证信息为标准. */
export const personalInfo = caseProcess(async (c) => {
  await c.papers(); //                                                  附件1 第六条
  // Name and ID number as they shall be are asked for; telephone and address are nobody's record but ours.
  if (c.filed('asksPolice') && !(await matchPoliceRecord(c))) return c.close('refused');
  const { choice } = await c.task('confirm'); //                        规程 第十条: 以身份证信息为准修改
  return c.close(choice === 'confirm' ? 'amended' : 'refused');
});
