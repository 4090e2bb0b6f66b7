import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './root.js';

/** Stops what this process started when this process is gone, even by kill -9 (see guard-process.mjs). */
export class Guard {
  readonly #process: ChildProcess;

  constructor() {
    this.#process = spawn(process.execPath, [join(projectRoot, 'apps/stack/guard-process.mjs')], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: process.env.PATH },
    });
    // The guard must never keep its parent alive; a guard that was killed must not end it either.
    this.#process.on('error', () => {});
    this.#process.stdin?.on('error', () => {});
    this.#process.unref();
    (this.#process.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  }

  started(group: number, stopSignal: NodeJS.Signals): void {
    this.#tell('+', String(group), stopSignal);
  }

  ended(group: number): void {
    this.#tell('-', String(group));
  }

  /** `folder` is removed at the very end. */
  removeAtEnd(folder: string): void {
    this.#tell('rm', folder);
  }

  /** Nothing is left to guard: the guard removes its folders and ends. */
  release(): void {
    this.#process.stdin?.end();
  }

  #tell(...words: string[]): void {
    this.#process.stdin?.write(`${words.join('\t')}\n`);
  }
}
