import { expect, test } from '@jest/globals';
import { csvField } from '../../apps/api/contract/csv.js';

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
  ['张三', '张三'],
  ['a,b', '"a,b"'],
])('a spreadsheet takes %s for no formula', (text, field) => {
  expect(csvField(text)).toBe(field);
});
