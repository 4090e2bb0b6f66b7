import { Body, Controller, Query } from '@nestjs/common';
import { Route } from '../route/route.js';
import {
  type ArrivalsInput,
  arrivals,
  arrivalsInput,
  arrivingPage,
  type StockCountInput,
  type StockQuery,
  stockCount,
  stockCountInput,
  stockPage,
  stockQuery,
} from './stock.contract.js';

@Controller()
export class StockController {
  @Route({
    method: 'GET',
    path: '/stock',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: stockQuery,
    answer: stockPage,
    refusals: [],
    summary: { zh: '库存卡', en: 'Cards in stock' },
  })
  list(@Query() _query: StockQuery) {}

  @Route({
    method: 'GET',
    path: '/stock/arriving',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: stockQuery,
    answer: arrivingPage,
    refusals: [],
    summary: { zh: '待入库卡', en: 'Cards to be received' },
  })
  arriving(@Query() _query: StockQuery) {}

  @Route({
    method: 'POST',
    path: '/stock/arrivals',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: arrivalsInput,
    answer: arrivals,
    refusals: ['part.temporal-down'],
    summary: { zh: '卡片入库', en: 'Take cards into stock' },
  })
  arrive(@Body() _input: ArrivalsInput) {}

  @Route({
    method: 'POST',
    path: '/stock/counts',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: stockCountInput,
    answer: stockCount,
    refusals: [],
    summary: { zh: '盘点', en: 'Count the stock' },
  })
  count(@Body() _input: StockCountInput) {}
}
