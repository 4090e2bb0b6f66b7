import { Body, Controller, Param } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import {
  type DraftSummary,
  discardDraft,
  findDraft,
  listDrafts,
  saveDraft,
} from '../../../activities/drafts/drafts.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, Who } from '../access/caller.js';
import { done } from '../contract/fields.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { drafts, draftView, type SaveDraftInput, saveDraftInput, savedDraft } from './drafts.contract.js';

@Controller()
export class DraftsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/drafts',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: drafts,
    refusals: [],
    summary: { zh: '我的草稿', en: 'My drafts' },
  })
  async list(@Who() caller: Caller) {
    const items = await listDrafts(this.reader.own(caller), caller.staffId);
    return { items: items.map(summaryView) };
  }

  @Route({
    method: 'GET',
    path: '/drafts/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: draftView,
    refusals: [],
    summary: { zh: '草稿内容', en: 'A draft' },
  })
  async read(@Who() caller: Caller, @Param('id') id: string) {
    const draft = await findDraft(this.reader.own(caller), this.cipher, caller.staffId, id);
    return draft ? { ...summaryView(draft), content: draft.content } : refuse('access.not-found');
  }

  @Route({
    method: 'POST',
    path: '/drafts/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    body: saveDraftInput,
    answer: savedDraft,
    refusals: ['draft.stale'],
    summary: { zh: '保存草稿', en: 'Save a draft' },
  })
  async save(@Who() caller: Caller, @Param('id') id: string, @Body() input: SaveDraftInput) {
    return this.writer.once(caller, `/drafts/${id}`, input, async (tx) => {
      const draft = await saveDraft(tx, this.cipher, caller.staffId, { id, ...input });
      return isRefusal(draft) ? draft : summaryView(draft);
    });
  }

  @Route({
    method: 'POST',
    path: '/drafts/:id/discard',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: done,
    refusals: [],
    summary: { zh: '放弃草稿', en: 'Discard a draft' },
  })
  async discard(@Who() caller: Caller, @Param('id') id: string) {
    return this.writer.once(caller, `/drafts/${id}/discard`, null, async (tx) => {
      await discardDraft(tx, caller.staffId, id);
      return { done: true };
    });
  }
}

function summaryView({ id, kind, version, updatedAt }: DraftSummary) {
  return { id, kind, version, updatedAt: updatedAt.toISOString() };
}
