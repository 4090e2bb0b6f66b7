import { bankRound } from './bank-round.js';
import { money, sleeper, startOnce } from './month-steps.js';

export interface DeductionCycleInput {
  readonly cycleId: string;
}

/** 社会保险费征缴 (第十一–十四条): one insurance type's fee period at one agency. */
export async function deductionCycle({ cycleId }: DeductionCycleInput): Promise<'closed'> {
  const cycle = follow(cycleId);
  await cycle.until('begin');
  await money.assessCycle(cycleId); // 明确缴费金额 (第十二条)
  for (const deduction of await money.deductionsOf(cycleId)) {
    if (await cycle.until(`remind.${deduction}`)) await money.remindOf(cycleId, deduction); // 提醒参保人存入费款 (第十三条)
    if (await cycle.until(`send.${deduction}`)) await cycle.deduct(deduction); // 扣缴; 未成功的再次扣缴 (第十四条)
  }
  await cycle.until('close');
  await money.closeWindow(cycleId); // 超过缴费期限的,以拖欠处理; 下一缴费期补扣
  do
    await cycle.until('end'); // 记账, 定期核对账户: a period at least once
  while (!(await money.closeCycle(cycleId)));
  return 'closed';
}

function follow(cycleId: string) {
  const sleep = sleeper();
  const startRounds = async (ordinals: readonly string[]) => {
    for (const ordinal of ordinals) await startOnce(bankRound, `round-${ordinal}`, { ordinal, cycleId });
  };
  return {
    /** True once a moment has come, false where it was given up; meanwhile rounds are drafted anew on their maker's word. */
    async until(moment: string): Promise<boolean> {
      for (;;) {
        const { paused, now, wait, redraft } = await money.lookAtCycle(cycleId, moment);
        if (paused) {
          await sleep(null);
          continue;
        }
        for (const withdrawn of redraft) await startRounds((await money.draftAnew(withdrawn)).rounds);
        if (now !== 'wait') return now === 'go';
        await sleep(wait);
      }
    },
    /** 生成报盘数据: one round for each bank, which go their own ways. */
    async deduct(deduction: number): Promise<void> {
      await startRounds((await money.draftDeduction(cycleId, deduction)).rounds);
    },
  };
}
