// The guard of a stack: a process of its own that outlives its parent for a moment. The parent tells it what it started
// ("+ <process group> <signal>"), what has ended ("- <process group>") and which folder to remove ("rm <folder>"). When
// the parent is gone, however it went (Ctrl-C, kill -9, a crash), the pipe closes and the guard stops the rest, last
// started first. It needs nothing but Node, so that it works when everything else is broken.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('SIGHUP', () => {});

const groups = new Map();
const folders = [];

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, first, second] = line.split('\t');
  if (verb === '+') groups.set(Number(first), second);
  if (verb === '-') groups.delete(Number(first));
  if (verb === 'rm') folders.push(first);
}

for (const [group, signal] of [...groups].reverse()) {
  send(group, signal);
  for (let waited = 0; alive(group) && waited < 10_000; waited += 100) await pause(100);
  send(group, 'SIGKILL');
}
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

function send(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended already.
  }
}

function alive(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
