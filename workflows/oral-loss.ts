import { caseProcess } from './kernel/case-process.js';

/** 社保账户的临时(口头)挂失 (附件1 第十三条). It took effect when it was filed: 挂失即时生效. */
export const oralLoss = caseProcess(async (c) => {
  const { days, remindOnDay } = c.rule<{ days: number; remindOnDay: number }>('oralLoss.lapse');
  const terms = { remindOnDay, expiresAfterDays: days, sinceFiling: true } as const;
  const report = await c.answerFrom('formalReport', terms); // 第十三条: 临时挂失后,须办理正式挂失手续
  if (report.formal) return c.close('takenUp');
  if (report.lifted) return c.close('lifted'); //            第十四条: 补卡前找回的,解除挂失

  c.subjectCard('lapse'); //                                 第十三条: 挂失失效
  for (const step of ['papers', 'confirm']) c.answer('liftLoss', step, { overtaken: true });
  c.notify('oralLossLapsed');
  return c.close('lapsed');
});
