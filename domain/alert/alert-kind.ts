/** What the operator is told of. Each stands as one alert a subject until its cause is gone. */
export const alertKinds = [
  'stuckWorkflow',
  'heldFile',
  'bankUnreachable',
  'bankFileConflict',
  'bankFileStuck',
  'mandatesRefused',
  'resultOverdue',
  'statementOverdue',
  'factoryUnreachable',
  'factoryFileConflict',
  'auditChain',
  'invariantBroken',
] as const;
export type AlertKind = (typeof alertKinds)[number];
