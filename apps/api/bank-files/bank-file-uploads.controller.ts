import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { keepArrivedIn, nameFactsOf } from '../../../activities/bank-files/arrive.js';
import { exchangeWithBanksNow } from '../../../activities/bank-files/exchange-workflows.js';
import { withSpool } from '../../../activities/transport/spool.js';
import { reaches } from '../../../domain/reach/reach.js';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, reachFor, Who } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { Writer } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import { uploadedBankFile } from './bank-files.contract.js';

const carriers = ['scheduler', 'bankOperator'] as const;
/** A result of a million lines has about a hundred. */
const mostBytes = 512 * 1024 * 1024;
const longestName = 100;
const patienceMs = 5_000;

/** Where a name's file belongs. */
interface Place {
  readonly bank: string;
  readonly division: string;
}

/** Files of the banks that come by hand: encrypted as by any other way, and decided on by the same exchange. */
@Controller()
export class BankFileUploadsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly temporal: TemporalGate,
  ) {}

  @Route({
    method: 'POST',
    path: '/bank-files/uploads',
    roles: carriers,
    reach: 'division',
    upload: 'file',
    answer: uploadedBankFile,
    refusals: ['file.name', 'file.unknown-bank', 'input.too-large', 'access.not-found'],
    summary: { zh: '上传银行的加密文件(留痕)', en: 'Bring an encrypted file of a bank; it is logged' },
  })
  async upload(@Who() caller: Caller, @Req() request: FastifyRequest) {
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes } }) : undefined;
    if (!part) return refuse('input.malformed', { field: 'file', params: { field: 'file', why: 'missing' } });
    const place = await this.placeOf(caller, part.filename);
    if (isRefusal(place)) {
      part.file.resume();
      return place;
    }
    const { bank } = place;
    const came = { bank, sealedName: part.filename, way: 'upload', by: byOf(caller) } as const;
    const kept = await withSpool(part.file, async (sealed) =>
      part.file.truncated
        ? refuse('input.too-large', { field: 'file' })
        : this.writer.once(caller, '/bank-files/uploads', { name: part.filename, sm3: sealed.sm3 }, (tx) =>
            keepArrivedIn(tx, came, sealed),
          ),
    );
    if (!isRefusal(kept)) await this.exchange(bank);
    return kept;
  }

  /** Whose the file is, where that lies within the caller's reach. */
  private async placeOf(caller: Caller, sealedName: string): Promise<Place | Refusal> {
    const { kind, agency, bank } = nameFactsOf(sealedName);
    // Files of bank events have a page of their own.
    const comesIn = kind.endsWith('R') || kind === 'DZ';
    if (!comesIn || sealedName.length > longestName || !sealedName.endsWith('.txt.sm4'))
      return refuse('file.name', { field: 'file' });
    const place = await this.reader.references.find<Place>(
      `SELECT b.code AS bank, coalesce((SELECT division FROM agencies WHERE code = $2),
         (SELECT code FROM divisions WHERE parent IS NULL ORDER BY code LIMIT 1)) AS division
       FROM banks b WHERE b.code = $1`,
      [bank, agency],
    );
    if (!place) return refuse('file.unknown-bank', { field: 'file' });
    return reachFor(caller, carriers).some((reach) => reaches(reach, place)) ? place : refuse('access.not-found');
  }

  /** What came is decided on at once; while Temporal is away, or for a bank's first file, in the exchange's next round. */
  private async exchange(bank: string): Promise<void> {
    await this.temporal
      .within(patienceMs, (client) => exchangeWithBanksNow(client, [bank]))
      .catch((err: Error) => logger().warn({ err }, 'the file waits for the next round of the exchange'));
  }
}
