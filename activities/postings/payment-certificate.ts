import { formatYuan } from '../../domain/money/fen.js';
import { maskIdNumber } from '../../domain/person/masking.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { type IssuedPaper, issueOfficePaper } from '../papers/papers.js';

/** Whose payments for which type are certified, where, and for which months (`YYYYMM`, both inclusive). */
export interface CertificateWanted {
  readonly personId: string;
  readonly insurance: string;
  readonly fromPeriod: string;
  readonly toPeriod: string;
  readonly office: string;
  readonly division: string;
}

interface PaymentRow {
  readonly period: string;
  readonly principal_fen: bigint;
  readonly late_fee_fen: bigint;
  readonly booked_on: string;
  readonly bank: string;
  readonly agency: string;
}

/** A sheet holds so many; a longer time is certified in parts. */
const mostPayments = 240;

/** What is paid and posted, and not reversed since: the claim is given back by a reversal. */
const paymentsSql = `SELECT d.period, l.principal_fen, l.late_fee_fen, o.booked_on, b.name_zh AS bank, a.name_zh AS agency
  FROM people p JOIN dues d ON d.person_id = p.id JOIN claims k ON k.due_id = d.id AND k.settled
  JOIN round_lines l ON l.ordinal = k.ordinal AND l.seq = k.seq
  JOIN bank_rounds r ON r.ordinal = l.ordinal AND r.state = 'posted'
  JOIN banks b ON b.code = r.bank JOIN agencies a ON a.code = r.agency
  JOIN LATERAL (SELECT booked_on FROM line_outcomes x WHERE x.ordinal = l.ordinal AND x.seq = l.seq
    ORDER BY x.revision DESC LIMIT 1) o ON true
  WHERE (p.id = $1 OR p.merged_into = $1) AND d.insurance = $2 AND d.period BETWEEN $3 AND $4
  ORDER BY d.period DESC LIMIT ${mostPayments}`;

/**
 * 缴费凭证 on demand (规程 第十四条): a numbered paper of the window, frozen with what is paid and posted by now. Refuses
 * `premium.nothing-paid`, `access.not-found`.
 */
export async function issuePaymentCertificate(
  tx: Transaction,
  cipher: Cipher,
  wanted: CertificateWanted,
  by: By,
): Promise<IssuedPaper | Refusal> {
  const { personId, insurance, fromPeriod, toPeriod, office, division } = wanted;
  const person = await tx.find<{ name: string; id_number_enc: Buffer; insurance: string }>(
    `SELECT p.name, p.id_number_enc, t.name_zh AS insurance FROM people p, insurance_types t WHERE p.id = $1 AND t.code = $2`,
    [personId, insurance],
  );
  if (!person) return refuse('access.not-found');
  const rows = await tx.rows<PaymentRow>(paymentsSql, [personId, insurance, fromPeriod, toPeriod]);
  const [newest] = rows;
  if (!newest) return refuse('premium.nothing-paid', { field: 'from' });
  const total = rows.reduce((sum, row) => sum + row.principal_fen + row.late_fee_fen, 0n);
  const issued = await issueOfficePaper(tx, cipher, {
    kind: 'paymentCertificate',
    office,
    division,
    by: by.actor,
    at: await businessNow(tx),
    traceId: by.traceId ?? '',
    data: {
      name: person.name,
      idNumber: maskIdNumber(cipher.decryptText(person.id_number_enc)),
      insurance: person.insurance,
      agency: newest.agency,
      payments: rows.map((row) => ({
        period: row.period,
        paidOn: row.booked_on,
        bank: row.bank,
        principal: formatYuan(row.principal_fen),
        lateFee: formatYuan(row.late_fee_fen),
      })),
      total: formatYuan(total),
    },
  });
  const detail = { number: issued.number, insurance, fromPeriod, toPeriod, payments: rows.length };
  const object = { kind: 'person', id: personId };
  await writeAudit(tx, { ...by, action: 'certifyPayments', object, division, detail });
  return issued;
}
