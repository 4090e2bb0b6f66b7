/** What a case's `filed_by` says where a bank filed it, not a member of staff. */
export function bankActor(bank: string): string {
  return `bank:${bank}`;
}

/** True where a bank acts: it has seen the cardholder's papers itself (附件1 第十四条). */
export function isBankActor(actor: string): boolean {
  return actor.startsWith('bank:');
}
