/** Names one paper of a checklist: the same code may be asked of two people (`agent.idCopy`). */
export function paperKey(paper: { readonly party: string; readonly code: string }): string {
  return `${paper.party}.${paper.code}`;
}
