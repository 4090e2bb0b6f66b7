/**
 * The quotient as a whole number, halves away from zero (四舍五入): a counter-entry is rounded like the entry it undoes.
 * The divisor is positive.
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('a divisor is positive');
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

const thousandths = 1_000;
/** So many thousandths of a percent are the whole. */
export const wholeRate = 100_000n;

/** A percentage with at most three decimals as whole thousandths of a percent: 2.5 is 2,500, 0.05 is 50. Exact. */
export function rateOf(percent: number): bigint {
  const scaled = Math.round(percent * thousandths);
  if (Math.abs(percent * thousandths - scaled) > 1e-6) throw new RangeError('more than three decimals of a percent');
  return BigInt(scaled);
}

/** This percentage of an amount, rounded half-up to the fen. */
export function percentOf(fen: bigint, percent: number): bigint {
  return divideHalfUp(fen * rateOf(percent), wholeRate);
}
