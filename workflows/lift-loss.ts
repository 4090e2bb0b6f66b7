import { caseProcess } from './kernel/case-process.js';

/** 解除挂失 (附件1 第十四条): after the loss, before its replacement is filed; at the office's window or the bank's. */
export const liftLoss = caseProcess(async (c) => {
  if (c.filed('atBank')) return c.close('lifted'); //        第十四条(3): 发卡银行窗口办理的,受理时即已解挂
  const papers = await c.papers(); //                        第十四条(1)(2): 证件、已挂失的卡、业务办理表
  if (papers.overtaken) return c.close('overtaken'); //      第十五条 提示2: 办理补卡手续后,不再受理解除挂失
  const confirm = await c.taskOrAnswer('confirm');
  if (confirm.overtaken) return c.close('overtaken');
  if (confirm.choice === 'refuse') return c.close('refused');

  c.subjectCard('lift'); //                                  第十四条(4): 解挂失后即可恢复该卡的使用
  c.answer('oralLoss', 'formalReport', { lifted: true });
  for (const step of ['papers', 'offer']) c.answer('loss', step, { lifted: true });
  c.notify('lossLifted');
  return c.close('lifted');
});
