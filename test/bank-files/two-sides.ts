import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventFileHandler } from '../../activities/bank-events/arrived-files.js';
import type { BankExchangeDeps } from '../../activities/bank-files/exchange.js';
import type { BankFileHandler, OpenedFile } from '../../activities/bank-files/handler.js';
import type { FolderAddress } from '../../activities/transport/with-folder.js';
import { provisionKeys } from '../../apps/counterparties/provision.js';
import type { Finding } from '../../domain/interchange/finding.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import {
  batchFile,
  batchOf,
  customer,
  gb18030Bank,
  lineFor,
  mandateFor,
  morning,
  startBankWorld,
  utf8Bank,
} from '../counterparties/bank/bank-world.js';
import { type Agency, startAgency } from '../factory/agency.js';
import { temporaryFolder } from '../harness/harness.js';

export { gb18030Bank, morning, utf8Bank };

/** What was let in, by the reader that the tests put in a reader's place. */
export interface LetIn {
  readonly name: string;
  readonly text: string;
}

/** An agency and two simulated banks: 0102 by SFTP in UTF-8, 0103 through a shared folder in GB18030. */
export async function startTwoSides() {
  const provisioned = await provisionKeys(await temporaryFolder('bank-keys'), { factories: [], banks: [] });
  const world = await startBankWorld({
    hostKey: await readFile(provisioned.bankHostKeyFile, 'utf8'),
    user: 'agency',
    publicKey: await readFile(provisioned.agencyPublicKeyFile, 'utf8'),
  });
  const agency = await startAgency(morning);
  await world.tell(morning);
  const addresses = new Map<string, FolderAddress>([
    [
      utf8Bank,
      {
        host: '127.0.0.1',
        port: world.sftpPort!,
        user: 'agency',
        privateKey: await readFile(provisioned.agencyKeyFile, 'utf8'),
        hostKey: provisioned.bankHostKeyFingerprint,
        root: '/',
      },
    ],
    [gb18030Bank, { folder: join(world.folder, gb18030Bank) }],
  ]);
  const reader = new TestReader();
  const deps: BankExchangeDeps = {
    db: agency.db,
    keys: world.keys,
    addresses,
    handlers: { DKR: reader, SJ: eventFileHandler({ cipher: agency.cipher, keys: world.keys }) },
  };
  const people = [1, 2, 3].map(customer);
  for (const code of [utf8Bank, gb18030Bank]) {
    const accounts = people.map((person) => ({ ...person, holder: `${person.holder}東㛃`, balance: '10000.00' }));
    await world.bank(code).load('accounts', accounts);
    await world.bank(code).load(
      'mandates',
      people.map((person) => mandateFor(person)),
    );
    await world.bank(code).ask('agency-accounts', { agency: batchOf.agency, use: 'DK', opening: '0.00' });
  }
  let round = 0;
  return {
    world,
    agency,
    deps,
    reader,
    /** A batch of three lines under a name that was not used before. */
    nextBatch: (code: string) => {
      round += 1;
      const lines = people.map((person, at) => ({
        ...lineFor(person, `L${code}${round}X${at}`, '520.00'),
        name: `${person.holder}東㛃`,
      }));
      return batchFile(world.bank(code), { ...batchOf, round: String(round).padStart(2, '0') }, lines);
    },
    stop: async () => {
      await agency.stop();
      await world.stop();
    },
  };
}
export type TwoSides = Awaited<ReturnType<typeof startTwoSides>>;

/** Stands for the reader of a kind: finds what it is told to find, and keeps what is let in. */
class TestReader implements BankFileHandler {
  readonly letInFiles: LetIn[] = [];
  findings: Finding[] = [];
  fails = false;

  async check(): Promise<Finding[]> {
    if (this.fails) throw new Error('the reader fails');
    return this.findings;
  }

  async letIn(_: unknown, file: OpenedFile): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.read()) chunks.push(chunk);
    const text = new TextDecoder(file.encoding, { fatal: true }).decode(Buffer.concat(chunks));
    this.letInFiles.push({ name: file.name, text });
  }
}

/** The value where it is none of the refusals. */
export function granted<Value>(answer: Value | Refusal): Value {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`);
  return answer as Value;
}

export type { Agency };
