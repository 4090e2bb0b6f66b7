import { Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { sm3 } from '../../../activities/cipher/digest.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { acceptPhoto } from '../../../activities/photos/photos.js';
import { ruleAt } from '../../../activities/rules/rules.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, reachFor, Who } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { photoView } from './photos.contract.js';
import { photoSql } from './photos.queries.js';

@Controller()
export class PhotosController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'POST',
    path: '/photos',
    roles: ['clerk'],
    reach: 'division',
    upload: 'photo',
    answer: photoView,
    refusals: ['input.photo'],
    summary: { zh: '上传电子相片', en: 'Upload a photo' },
    article: '附件1 第十一条(1)',
  })
  async upload(@Who() caller: Caller, @Req() request: FastifyRequest) {
    const file = request.isMultipart() ? await request.file() : undefined;
    if (!file) return refuse('input.malformed', { field: 'file', params: { field: 'file', why: 'missing' } });
    const bytes = await file.toBuffer();
    // Cut off behind its last piece, the file is handed on as if it were whole.
    if (file.file.truncated) return refuse('input.too-large', { field: 'file' });
    const [reach] = reachFor(caller, ['clerk']);
    return this.writer.once(caller, '/photos', sm3(bytes), async (tx) => {
      const { value: standard } = await ruleAt(tx, 'photo.standard', await businessNow(tx));
      return acceptPhoto(tx, this.cipher, { bytes, uploadedBy: caller.staffId, division: reach!.division, standard });
    });
  }

  @Route({
    method: 'GET',
    path: '/photos/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'division',
    answer: 'jpeg',
    refusals: [],
    summary: { zh: '电子相片', en: 'A photo' },
  })
  async read(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<{ content_enc: Buffer }>(caller, caseWorkers, photoSql, [id]);
    return this.cipher.decryptBytes(row.content_enc);
  }
}
