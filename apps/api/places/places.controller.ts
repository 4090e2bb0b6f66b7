import { Controller } from '@nestjs/common';
import { Route } from '../route/route.js';
import { divisions, offices } from './places.contract.js';

@Controller()
export class PlacesController {
  @Route({
    method: 'GET',
    path: '/offices',
    roles: 'signedIn',
    reach: 'none',
    answer: offices,
    refusals: [],
    summary: { zh: '综合服务窗口', en: 'Offices' },
  })
  offices() {}

  @Route({
    method: 'GET',
    path: '/divisions',
    roles: 'signedIn',
    reach: 'none',
    answer: divisions,
    refusals: [],
    summary: { zh: '行政区划', en: 'Administrative divisions' },
  })
  divisions() {}
}
