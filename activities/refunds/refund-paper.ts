import { formatYuan } from '../../domain/money/fen.js';
import type { RefundOrderContent, Representative } from '../../domain/paper/paper.js';
import type { StepContext } from '../cases/step-context.js';

/** What the 退费付款通知单 of a case tells the bank: whom, how much, and the account that the line was taken from. */
export async function refundOrderContent(
  { tx, cipher, row }: StepContext,
  representative?: Representative,
): Promise<RefundOrderContent> {
  const facts = await tx.get<{
    principal_fen: bigint;
    late_fee_fen: bigint;
    ground: RefundOrderContent['ground'];
    period: string;
    account_enc: Buffer;
    bank: string;
    insurance: string;
    agency: string;
    booked_on: string;
    serial: string;
  }>(
    `SELECT f.principal_fen, f.late_fee_fen, f.ground, d.period, m.account_enc, b.name_zh AS bank, i.name_zh AS insurance,
       a.name_zh AS agency, o.booked_on, o.serial
     FROM refunds f JOIN dues d ON d.id = f.due_id JOIN round_lines l ON l.ordinal = f.ordinal AND l.seq = f.seq
     JOIN mandates m ON m.id = l.mandate_id JOIN banks b ON b.code = f.bank JOIN insurance_types i ON i.code = d.insurance
     JOIN agencies a ON a.code = f.agency
     JOIN LATERAL (SELECT booked_on, serial FROM line_outcomes x WHERE x.ordinal = f.ordinal AND x.seq = f.seq
       ORDER BY x.revision DESC LIMIT 1) o ON true
     WHERE f.case_id = $1`,
    [row.id],
  );
  return {
    agency: facts.agency,
    bank: facts.bank,
    account: cipher.decryptText(facts.account_enc),
    insurance: facts.insurance,
    period: `${facts.period.slice(0, 4)}年${Number(facts.period.slice(4))}月`,
    ground: facts.ground,
    principal: formatYuan(facts.principal_fen),
    lateFee: formatYuan(facts.late_fee_fen),
    total: formatYuan(facts.principal_fen + facts.late_fee_fen),
    paidOn: facts.booked_on,
    serial: facts.serial,
    ...(representative ? { representative } : {}),
  };
}
