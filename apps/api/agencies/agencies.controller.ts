import { Controller } from '@nestjs/common';
import { type Caller, Who } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { agencies, banks, insuranceTypes } from './agencies.contract.js';

interface NamedRow {
  readonly code: string;
  readonly division: string;
  readonly name_zh: string;
  readonly name_en: string;
}

const agenciesSql = `SELECT a.code, a.division, a.name_zh, a.name_en FROM agencies a WHERE {{reach:a/division}} ORDER BY a.code`;

/** 社保经办机构, 险种 and 发卡银行: what the money pages choose from. */
@Controller()
export class AgenciesController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/agencies',
    roles: 'signedIn',
    reach: 'division',
    answer: agencies,
    refusals: [],
    summary: { zh: '管辖内的社保经办机构', en: 'Agencies within reach' },
  })
  async agencies(@Who() caller: Caller) {
    const rows = await this.reader.rows<NamedRow>(caller, 'signedIn', agenciesSql);
    return {
      items: rows.map(({ code, division, name_zh: zh, name_en: en }) => ({ code, division, name: { zh, en } })),
    };
  }

  @Route({
    method: 'GET',
    path: '/insurance-types',
    roles: 'signedIn',
    reach: 'none',
    answer: insuranceTypes,
    refusals: [],
    summary: { zh: '险种', en: 'Insurance types' },
  })
  async insuranceTypes() {
    const rows = await this.reader.references.rows<NamedRow>(
      'SELECT code, name_zh, name_en FROM insurance_types ORDER BY code',
    );
    return { items: rows.map(({ code, name_zh: zh, name_en: en }) => ({ code, name: { zh, en } })) };
  }

  @Route({
    method: 'GET',
    path: '/banks',
    roles: 'signedIn',
    reach: 'none',
    answer: banks,
    refusals: [],
    summary: { zh: '发卡银行', en: 'Issuing banks' },
  })
  async banks() {
    const rows = await this.reader.references.rows<NamedRow>('SELECT code, name_zh, name_en FROM banks ORDER BY code');
    return { items: rows.map(({ code, name_zh: zh, name_en: en }) => ({ code, name: { zh, en } })) };
  }
}
