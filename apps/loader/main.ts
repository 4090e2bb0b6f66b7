import { Command, Option } from 'commander';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { loadFile } from '../../activities/loading/load-file.js';
import type { LoadState } from '../../activities/loading/load-people.js';
import { LoadFileFault } from '../../activities/loading/person-file.js';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { refusalSentence } from '../../domain/refusal/refusal.js';
import { readSettings } from '../settings/settings.js';
import { printFindings } from './findings.js';

interface Given {
  readonly encoding: FileEncoding;
  readonly by: string;
  readonly findings?: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** 0 when every line came in, 1 when findings are left, 2 where the file is none. */
async function run(path: string, given: Given): Promise<number> {
  const { databaseUrl, keyFile } = readSettings('loader');
  const db = new Database(databaseUrl, { applicationName: 'sscard loader' });
  const cipher = new Cipher(new FileKeyProvider(keyFile));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const began = performance.now();
  try {
    const state = await loadFile(
      { db, cipher },
      { path, encoding: given.encoding, by: given.by, signal: stop.signal, onChunk: (so) => progress(so, began) },
    );
    say('');
    if (stop.signal.aborted) say('Stopped. Run the same command again to go on. / 已停止,再次运行同一命令即可继续。');
    return await printFindings(db, state, given.findings, say);
  } catch (error) {
    if (!(error instanceof LoadFileFault)) throw error;
    say(`${refusalSentence(error.refusal, 'zh')} / ${refusalSentence(error.refusal, 'en')}`);
    return 2;
  } finally {
    await db.close();
  }
}

function progress(state: LoadState, began: number): void {
  const seconds = (performance.now() - began) / 1000;
  const line = `${state.lines} 行 lines · +${state.peopleAdded} 人 people · +${state.cardsAdded} 卡 cards · ${state.unchanged} 已有 unchanged · ${state.refused} 有误 refused · ${seconds.toFixed(0)} s`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
}

const program = new Command('load')
  .description('Takes in people and cards of the old system as facts (CSV with heading; docs/loading.md).')
  .argument('<file>')
  .addOption(new Option('--encoding <name>', 'of the file').choices(['utf-8', 'gb18030']).default('utf-8'))
  .requiredOption('--by <name>', 'who loads; stands in the audit log')
  .option('--findings <file>', 'writes the wrong lines there as CSV (line, field, code, sentence)')
  .action(async (path: string, given: Given) => {
    process.exitCode = await run(path, given);
  });

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
});
