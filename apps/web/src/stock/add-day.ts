/** The day so many days later, or earlier where negative: `2026-03-01`, -1 → `2026-02-28`. */
export function addDay(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
