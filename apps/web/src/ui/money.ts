/** An amount of the API with its thousands apart: `1,040.00`. */
export function formatMoney(yuan: string): string {
  const [whole = '', cents = '00'] = yuan.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** A count with its thousands apart. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `202602` as `2026-02`. */
export function formatPeriod(period: string): string {
  return `${period.slice(0, 4)}-${period.slice(4)}`;
}
