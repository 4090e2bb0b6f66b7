import { Body, Controller, Param } from '@nestjs/common';
import { done } from '../contract/fields.js';
import { Route } from '../route/route.js';
import { drafts, draftView, type SaveDraftInput, saveDraftInput, savedDraft } from './drafts.contract.js';

@Controller()
export class DraftsController {
  @Route({
    method: 'GET',
    path: '/drafts',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: drafts,
    refusals: [],
    summary: { zh: '我的草稿', en: 'My drafts' },
  })
  list() {}

  @Route({
    method: 'GET',
    path: '/drafts/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: draftView,
    refusals: [],
    summary: { zh: '草稿内容', en: 'A draft' },
  })
  read(@Param('id') _id: string) {}

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
  save(@Param('id') _id: string, @Body() _input: SaveDraftInput) {}

  @Route({
    method: 'POST',
    path: '/drafts/:id/discard',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: done,
    refusals: [],
    summary: { zh: '放弃草稿', en: 'Discard a draft' },
  })
  discard(@Param('id') _id: string) {}
}
