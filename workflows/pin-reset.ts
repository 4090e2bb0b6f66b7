import { caseProcess } from './kernel/case-process.js';
import { atTerminal } from './terminal.js';

/** 解锁与密码重置 (附件1 第十八条): 密码忘记或锁卡后,须本人到窗口办理. */
export const pinReset = caseProcess(async (c) => {
  await c.papers(); //                                    第十八条1: 持卡和本人身份证原件及复印件
  if ((await atTerminal(c, 'unlock_reset')) === 'givenUp') return c.close('givenUp');
  c.pin('reset'); //                                      第十八条2: 解锁和密码重置;重置后仍为初始密码,须再修改(第十七条)
  c.notify('pinReset');
  return c.close('reset');
});
