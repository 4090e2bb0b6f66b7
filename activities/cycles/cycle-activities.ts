import { assessCycle } from './assess.js';
import { closeCycle } from './close-cycle.js';
import { closeWindow } from './close-window.js';
import { getCycle } from './cycle-row.js';
import { draftAnew, draftDeduction } from './draft.js';
import { lookAtCycle, lookAtRound } from './look.js';
import { deductionsOf } from './moments.js';
import { noteOverdue } from './note-overdue.js';
import { openDueCycles } from './open-cycles.js';
import { remindOf } from './remind.js';
import { type CycleDeps, writeRoundFile } from './write-file.js';

/** Activities of the month's cycles and rounds: queue `money`. They take ids, and give counts and ids. */
export function createCycleActivities(deps: CycleDeps) {
  const { db } = deps;
  return {
    /** Opens what is due; gives the ids of the cycles it opened. */
    openDueCycles: () => openDueCycles(db),
    lookAtCycle: (cycleId: string, until: string) => lookAtCycle(db, cycleId, until),
    /** The numbers of the deductions that a cycle makes. */
    deductionsOf: async (cycleId: string) => deductionsOf(db, await getCycle(db, cycleId)),
    assessCycle: (cycleId: string) => assessCycle(db, cycleId),
    remindOf: (cycleId: string, deduction: number) => remindOf(db, cycleId, deduction),
    draftDeduction: (cycleId: string, deduction: number) => draftDeduction(db, cycleId, deduction),
    draftAnew: (withdrawn: string) => draftAnew(db, withdrawn),
    closeWindow: (cycleId: string) => closeWindow(db, cycleId),
    /** False where it may not close yet. */
    closeCycle: (cycleId: string) => closeCycle(db, cycleId),
    writeRoundFile: (ordinal: string) => writeRoundFile(deps, ordinal),
    lookAtRound: (ordinal: string) => lookAtRound(db, ordinal),
    noteOverdue: (ordinal: string) => noteOverdue(db, ordinal),
  };
}

export type CycleActivities = ReturnType<typeof createCycleActivities>;
