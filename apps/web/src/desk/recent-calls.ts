const most = 12;
const keyOf = (staffId: string) => `sscard.calls.${staffId}`;

/** Cases that this agent took in this window, the latest first; their ids only. */
export function recentCalls(staffId: string): string[] {
  const kept = sessionStorage.getItem(keyOf(staffId));
  return kept ? kept.split(' ') : [];
}

/** Remembers a case as the latest; gives the list. */
export function rememberCall(staffId: string, caseId: string): string[] {
  const calls = [caseId, ...recentCalls(staffId).filter((id) => id !== caseId)].slice(0, most);
  sessionStorage.setItem(keyOf(staffId), calls.join(' '));
  return calls;
}
