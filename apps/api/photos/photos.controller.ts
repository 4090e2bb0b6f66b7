import { Controller, Param } from '@nestjs/common';
import { Route } from '../route/route.js';
import { photoView } from './photos.contract.js';

@Controller()
export class PhotosController {
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
  upload() {}

  @Route({
    method: 'GET',
    path: '/photos/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'division',
    answer: 'jpeg',
    refusals: [],
    summary: { zh: '电子相片', en: 'A photo' },
  })
  read(@Param('id') _id: string) {}
}
