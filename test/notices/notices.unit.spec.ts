import { describe, expect, test } from '@jest/globals';
import { isReportSigned, signReport } from '../../activities/notices/report-signature.js';
import { getNoticeTemplate, noticeTemplates, noticeText } from '../../activities/notices/templates.js';

describe('words of a message', () => {
  const words = {
    name: '张*',
    number: '20261124-1',
    office: '小店区窗口',
    phone: '0351-1',
    bank: '工商银行95588',
    day: '2026-12-01',
    period: '2026年12月',
    insurance: '企业职工基本养老保险',
    papers: '本人身份证原件',
    place: '太原第1单位',
    people: '3',
    yuan: '1560.00',
  };

  test.each(Object.keys(noticeTemplates))('%s has a word for every blank', (template) => {
    const text = noticeText(getNoticeTemplate(template), words);
    expect(text).not.toMatch(/[{}]/);
    const pattern = noticeTemplates[template as keyof typeof noticeTemplates];
    const about = (['number', 'name', 'place'] as const).find((blank) => pattern.includes(`{${blank}}`));
    expect(about && text.includes(words[about])).toBe(true);
  });

  test('a blank without a word is a bug, and so is an unknown template', () => {
    expect(() => noticeText('cardReady', {})).toThrow('lacks a word for name');
    expect(() => getNoticeTemplate('birthday')).toThrow('unknown notice template');
  });
});

describe('signature of a report', () => {
  const key = Buffer.alloc(32, 1);
  const now = 1_790_000_000_000;
  const report = { path: '/api/sms-callbacks', time: String(now), body: '{"messageId":"1","state":"failed"}' };
  const signed = { ...report, signature: signReport(key, report) };

  test('holds for what was signed, five minutes long', () => {
    expect(isReportSigned(key, signed, now + 299_000)).toBe(true);
    expect(isReportSigned(key, signed, now - 299_000)).toBe(true);
    expect(isReportSigned(key, signed, now + 301_000)).toBe(false);
  });

  test.each([
    ['body', { body: '{"messageId":"1","state":"delivered"}' }],
    ['path', { path: '/api/other' }],
    ['time', { time: String(now + 1) }],
    ['signature', { signature: '00' }],
    ['time that is none', { time: 'now' }],
  ])('does not hold for another %s', (_, change) => {
    expect(isReportSigned(key, { ...signed, ...change }, now)).toBe(false);
  });

  test('does not hold under another key', () => {
    expect(isReportSigned(Buffer.alloc(32, 2), signed, now)).toBe(false);
  });
});
