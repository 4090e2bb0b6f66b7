import { Controller } from '@nestjs/common';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { divisions, offices } from './places.contract.js';
import { type DivisionRow, divisionsSql, type OfficeRow, officesSql } from './places.queries.js';

@Controller()
export class PlacesController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/offices',
    roles: 'signedIn',
    reach: 'none',
    answer: offices,
    refusals: [],
    summary: { zh: '综合服务窗口、定点医疗机构', en: 'Offices and medical institutions' },
  })
  async offices() {
    return { items: (await this.reader.references.rows<OfficeRow>(officesSql)).map(officeView) };
  }

  @Route({
    method: 'GET',
    path: '/divisions',
    roles: 'signedIn',
    reach: 'none',
    answer: divisions,
    refusals: [],
    summary: { zh: '行政区划', en: 'Administrative divisions' },
  })
  async divisions() {
    return { items: (await this.reader.references.rows<DivisionRow>(divisionsSql)).map(divisionView) };
  }
}

function officeView({ code, division, name_zh: zh, name_en: en, phone, address, kind }: OfficeRow) {
  return { code, division, name: { zh, en }, phone, address, kind };
}

function divisionView({ code, name_zh: zh, name_en: en, parent }: DivisionRow) {
  return { code, name: { zh, en }, parent };
}
