import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in milliseconds, by what spent it. */
export type Spent = Readonly<Record<string, number>>;

// Linux counts in hundredths of a second.
const tick = 10;

/**
 * Processor time that the processes have used so far, each with its children (a PostgreSQL server works in one a
 * connection). Linux only; elsewhere NaN. It says more than a clock where other work takes the processors too.
 */
export function processorTime(pids: Readonly<Record<string, number>>): Spent {
  const processes = readProcesses();
  const spentBy = (pid: number): number => {
    const children = processes.filter(({ parent }) => parent === pid).map((child) => spentBy(child.pid));
    const own = processes.find((process) => process.pid === pid)?.spent ?? Number.NaN;
    return children.reduce((sum, spent) => sum + spent, own);
  };
  // What starts the others is counted without them.
  return Object.fromEntries(
    Object.entries(pids).map(([name, pid]) => [name, pid === process.pid ? ownTime() : spentBy(pid)]),
  );
}

/** What was spent between two readings. */
export function spentSince(before: Spent, after: Spent): Spent {
  return Object.fromEntries(Object.entries(after).map(([name, spent]) => [name, spent - (before[name] ?? 0)]));
}

/** Several readings together. */
export function addSpent(sum: Spent, more: Spent): Spent {
  return Object.fromEntries(Object.entries(more).map(([name, spent]) => [name, spent + (sum[name] ?? 0)]));
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly spent: number;
}

function readProcesses(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)));
  } catch {
    return [];
  }
}

/** Nothing where the process has ended meanwhile. */
function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; fields count from behind it. With those children that ended.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return [{ pid, parent: Number(fields[1]), spent: ticks * tick }];
  } catch {
    return [];
  }
}
