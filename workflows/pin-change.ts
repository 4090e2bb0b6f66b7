import { caseProcess } from './kernel/case-process.js';
import { atTerminal } from './terminal.js';

/** 密码修改 (附件1 第十七条): 领取新社保卡后,须及时持卡修改初始密码. */
export const pinChange = caseProcess(async (c) => {
  await c.papers(); //                                    第十七条1: 持卡到综合服务窗口
  const { errors } = c.rule<{ errors: number }>('pin.lockAfter');
  const end = await atTerminal(c, 'change', errors);
  if (end === 'givenUp') return c.close('givenUp');
  if (end === 'locked') {
    c.pin('locked'); //                                   第十八条: 经多次连续输入错误密码造成锁卡
    c.notify('pinLocked');
    return c.close('locked');
  }
  c.pin('changed');
  c.notify('pinChanged');
  return c.close('changed');
});
