import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { RunningRecord } from '../../apps/stack/earlier-run.js';

const folder = mkdtempSync(join(tmpdir(), 'sscard-running-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('parts that start together are all written down; a second launcher in the folder is refused', async () => {
  const record = await RunningRecord.take(folder, 3000, () => {});
  const parts = Array.from({ length: 20 }, (_, at) => `part${at}`);
  await Promise.all(parts.map((part) => record.started(part, process.pid)));
  const { parts: written } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
  expect(Object.keys(written).sort()).toEqual([...parts].sort());
  await expect(RunningRecord.take(folder, 3001, () => {})).rejects.toThrow('running already');
  await record.release();
  await (await RunningRecord.take(folder, 3001, () => {})).release();
});
