import { describe, expect, test } from '@jest/globals';
import { caseTypes } from '../../domain/case/case-types.js';
import { issuanceChecklist } from '../../domain/case/types/issuance.js';
import { missingPaper } from '../../domain/paper/accepted-papers.js';
import { businessName, layoutText, printed } from '../../domain/paper/layout.js';
import { chineseDate, type PaperData, shanghaiYear } from '../../domain/paper/paper.js';
import { paperLayout } from '../../domain/paper/papers.js';
import { parseReceiptQr } from '../../domain/paper/receipt-qr.js';
import {
  rareName,
  sampleAgent,
  sampleForm,
  sampleFrame,
  sampleNotice,
  sampleReceipt,
  sampleReplacement,
  samples,
} from './samples.js';

const textOf = (data: PaperData) => layoutText(paperLayout(data));

describe('受理回执单 (附件1 第十一条(3)(4))', () => {
  test('says who, what, until when, where to collect, whom to call and who handled it', () => {
    const text = textOf(sampleReceipt);
    for (const words of [
      '山西省社会保障卡受理回执单',
      'SL14010501-2026-000123',
      '14010501-2026-0000457',
      rareName,
      '140105********1234',
      '30个工作日',
      '2027年1月8日（暂定）',
      '太原市小店区社会保障卡综合服务窗口',
      '0351-7231234',
      '王丽',
      '新申领',
      '追踪号 4bf92f3577b34da6a3ce929d0e0e4736',
    ])
      expect(text).toContain(words);
    expect(text).toContain('2026年11月25日'); // 16:05 UTC is the next day in Shanghai
  });

  test('shows neither the whole ID number nor phone nor address', () => {
    for (const data of [sampleReceipt, sampleNotice])
      for (const secret of [sampleFrame.applicant.idNumber, sampleAgent.idNumber!, '13800138000', '坞城街道'])
        expect(textOf(data)).not.toContain(secret);
  });

  test('a final date is not called provisional', () => {
    const data: PaperData = {
      ...sampleReceipt,
      content: { ...sampleReceipt.content, provisional: false },
    } as PaperData;
    expect(textOf(data)).not.toContain('暂定');
  });

  test('of a replacement: at the bank, with receipt and ID document both; the old card is dead (第十五条(5), 提示)', () => {
    const text = textOf(sampleReplacement);
    for (const words of [
      '中国工商银行社会保障卡业务窗口',
      '持本人有效身份证件原件，凭本回执单',
      '附件1 第十五条(5)',
      '即使找回原卡，原卡也不能再使用',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('凭本回执单或本人');
  });

  test('its QR code leads back to the case', () => {
    expect(parseReceiptQr(paperLayout(sampleReceipt).qr)).toBe(sampleFrame.caseNumber);
  });
});

describe('一次性告知书 (附件1 第六条)', () => {
  test('tells each missing paper with what is accepted and its article, and where to go next', () => {
    const text = textOf(sampleNotice);
    const missing = issuanceChecklist('agent').map(missingPaper);
    expect(missing.length).toBeGreaterThan(4);
    for (const paper of missing) {
      expect(text).toContain(printed(paper.name));
      expect(text).toContain(paper.accepted);
      expect(text).toContain(paper.article);
    }
    expect(text).toContain(`共${missing.length}项`);
    expect(text).toContain('下一步在哪里办理');
    expect(text).toContain('小店区人民南路12号');
  });

  test.each(['applicant', 'agent', 'guardian'] as const)(
    'every paper of the checklist by %s has its own words',
    (by) => {
      for (const entry of issuanceChecklist(by))
        expect(missingPaper(entry).accepted).not.toBe(missingPaper({ ...entry, code: 'unknown' }).accepted);
    },
  );
});

describe('业务办理表 (附件1 第十一条(2))', () => {
  test('is filled in whole, with the chosen business and the papers marked', () => {
    const text = textOf(sampleForm);
    for (const words of ['140105199003071234', '女', '1990年3月7日', '■ 新申领', '□ 换卡', sampleAgent.name, '配偶'])
      expect(text).toContain(words);
    expect(text).toContain('■ 本人身份证原件');
    expect(text).toContain('□ 电子相片');
    expect(text).toContain('代理人（签字）');
  });

  test('every type of case has its own box, and no other is marked', () => {
    for (const caseType of Object.keys(caseTypes)) {
      const text = textOf({ ...sampleForm, frame: { ...sampleFrame, caseType } } as PaperData);
      const boxes = text.slice(text.indexOf('业务类别'), text.indexOf('提交资料'));
      expect(boxes.match(/■ \S+/g)).toEqual([`■ ${businessName(caseType)}`]);
    }
  });

  test('a type not on the form is marked as another', () => {
    const text = textOf({ ...sampleForm, frame: { ...sampleFrame, caseType: 'toy' } } as PaperData);
    expect(text).toContain('■ 其他');
    expect(text).not.toContain('■ 新申领');
  });
});

test('every row fills the width of the page', () => {
  for (const data of samples)
    for (const block of paperLayout(data).blocks)
      if (block.kind === 'table')
        for (const row of block.rows) expect(row.reduce((sum, cell) => sum + cell.span, 0)).toBe(12);
});

test('days and years are Shanghai ones', () => {
  expect(chineseDate('2026-12-31T16:00:00.000Z')).toBe('2027年1月1日');
  expect(chineseDate('2026-12-31')).toBe('2026年12月31日');
  expect(shanghaiYear(new Date('2026-12-31T15:59:59Z'))).toBe(2026);
  expect(shanghaiYear(new Date('2026-12-31T16:00:00Z'))).toBe(2027);
});
