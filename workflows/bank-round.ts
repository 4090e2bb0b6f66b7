import { money, sleeper, tell } from './month-steps.js';

/** A bank's part of one deduction. */
export interface BankRoundInput {
  readonly ordinal: string;
  readonly cycleId: string;
}

type Reached = 'released' | 'sent' | 'answered';

/** 发卡银行代理扣缴 (第十四条): one bank's batch, from its file to its posting. The cycle goes on beside it. */
export async function bankRound({ ordinal, cycleId }: BankRoundInput): Promise<'posted' | 'withdrawn'> {
  const round = follow(ordinal);
  await money.writeRoundFile(ordinal); // 生成社会保险费扣缴报盘数据
  const checked = await round.until('released'); // 复核: another person approves the frozen bytes, or sends them back
  const sent = checked && (await round.until('sent')); // 交给相关发卡银行代发代扣机构
  const answered = sent && (await round.until('answered')); // 收到报盘数据后3个工作日内反馈; silence is overdue, never a failure
  if (answered) await money.postRound(ordinal); // 记入参保人社会保险相应险种账户
  await tell(`cycle-${cycleId}`);
  return answered ? 'posted' : 'withdrawn';
}

const order = ['drafting', 'drafted', 'released', 'sent', 'answered', 'posted'];

function follow(ordinal: string) {
  const sleep = sleeper();
  return {
    /** True once it has come so far; false where the checker or the bank gave it back. */
    async until(reached: Reached): Promise<boolean> {
      for (;;) {
        const { state, wait } = await money.lookAtRound(ordinal);
        if (state === 'withdrawn') return false;
        if (order.indexOf(state) >= order.indexOf(reached)) return true;
        if (wait === 0) await money.noteOverdue(ordinal);
        else await sleep(wait);
      }
    },
  };
}
