import { afterEach, expect, test } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { readAgain } from '../../apps/web/src/events/read-again.js';

const queries = new QueryClient();
afterEach(() => queries.clear());

/** A page that shows the object; each read waits for its answer. */
function shown(key: readonly string[]) {
  const waiting: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: key,
    queryFn: () => new Promise<string>((resolve) => waiting.push(resolve)),
  });
  observer.subscribe(() => undefined);
  const answer = async (words: string) => {
    waiting.at(-1)?.(words);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { observer, waiting, answer };
}

const isCase = (key: readonly unknown[]) => key[0] === 'case';

test('what changed while it was first read is read once more', async () => {
  const page = shown(['case', '1']);
  readAgain(queries, isCase);
  await page.answer('before the change');
  expect(page.waiting).toHaveLength(2);
  await page.answer('after it');
  expect(page.waiting).toHaveLength(2);
  expect(page.observer.getCurrentResult().data).toBe('after it');
});

test('what is there is read again at once; other objects and a list under a hand rest', async () => {
  const [page, other, inbox] = [shown(['case', '1']), shown(['person', '1']), shown(['inbox'])];
  for (const one of [page, other, inbox]) await one.answer('first');
  readAgain(queries, (key) => key[0] !== 'person');
  expect([page, other, inbox].map(({ waiting }) => waiting.length)).toEqual([2, 1, 1]);
});
