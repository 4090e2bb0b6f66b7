/** What the machine still has to do at the present business time: numbers of things. */
export type Unfinished = Readonly<Record<string, number>>;

/** How many things are left in all. */
export const totalOf = (left: Unfinished): number => Object.values(left).reduce((sum, count) => sum + count, 0);

/** What is left, for whoever has waited for it in vain: `3 orders to send, 1 outbox`. */
export function namesOf(left: Unfinished): string {
  return Object.entries(left)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
