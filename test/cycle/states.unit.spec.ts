import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkedDueTable,
  type DueState,
  dueAfter,
  dueEvents,
  dueStates,
  dueStatesBefore,
} from '../../domain/cycle/due-state.js';
import {
  checkedLineTable,
  dueEventOf,
  type LineState,
  lineAfter,
  lineEvents,
  lineStates,
  lineStatesBefore,
  liveLineStates,
} from '../../domain/cycle/line-state.js';
import { assertMoneyTables } from '../../domain/cycle/money-table-check.js';
import { assertStateTable, type StateTable } from '../../domain/state-table/state-table-check.js';

const page = readFileSync('docs/money-rules.md', 'utf8');

/** A table as the page shows it: a row a state, a column an event. */
function shown({ states, events, table }: StateTable): string {
  const head = ['', ...events];
  const rows = states.map((state) => [`\`${state}\``, ...events.map((event) => table[state]?.[event] ?? '')]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

test('the tables are sound, and checked at start-up', () => {
  expect(assertMoneyTables).not.toThrow();
  expect(() => assertStateTable('x', { ...checkedDueTable, events: [...dueEvents, 'vanish'] })).toThrow('vanish');
});

test('the page shows them, every cell', () => {
  expect(page).toContain(shown(checkedDueTable));
  expect(page).toContain(shown(checkedLineTable));
});

describe('dues', () => {
  test.each([false, true])('every cell, window closed: %s', (closed) => {
    const cells = dueStates.flatMap((state) =>
      dueEvents.flatMap((event) => {
        const next = dueAfter(state, event, closed);
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    const unsettled = closed ? 'arrears' : 'open';
    expect(cells).toEqual([
      'open claim in_flight',
      'open settleLate paid',
      'open windowClose arrears',
      'open waive waived',
      `in_flight release ${unsettled}`,
      'in_flight settle paid',
      `paid reverse ${unsettled}`,
      'paid refund waived',
      'arrears claim in_flight',
      'arrears settleLate paid',
      'arrears waive waived',
      `waived unwaive ${unsettled}`,
    ]);
  });

  test('where an event may come from', () => {
    expect(dueStatesBefore('claim')).toEqual(['open', 'arrears']);
    expect(dueStatesBefore('settle')).toEqual(['in_flight']);
    expect(dueStatesBefore('windowClose')).toEqual(['open']);
  });
});

describe('lines', () => {
  test('every cell', () => {
    const cells = lineStates.flatMap((state) =>
      lineEvents.flatMap((event) => {
        const next = lineAfter(state, event);
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    expect(cells).toEqual([
      'drafted send sent',
      'drafted withdraw withdrawn',
      'sent sendBack drafted',
      'sent succeed settled',
      'sent fail failed',
      'settled reverse reversed',
      'settled refund refunded',
      'failed correct settled',
      'reversed correct settled',
    ]);
    expect(lineStatesBefore('correct')).toEqual(['failed', 'reversed']);
  });

  test('whatever happens to the lines of a due, it is claimed by one at most and paid by one at most', () => {
    const step = fc.record({ line: fc.nat(2), event: fc.constantFrom(...lineEvents), closes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const lines: LineState[] = [];
        let due: DueState = 'open';
        let closed = false;
        for (const { line, event, closes } of steps) {
          if (closes && !closed) {
            closed = true;
            due = dueAfter(due, 'windowClose', true) ?? due;
          }
          const claimed = dueAfter(due, 'claim', closed);
          if (lines[line] === undefined && claimed) {
            lines.push('drafted');
            due = claimed;
          }
          const [state, at] = [lines[line], line];
          const next = state && lineAfter(state, event);
          const dueEvent = dueEventOf[event];
          const after = dueEvent ? dueAfter(due, dueEvent, closed) : due;
          if (!next || !after) continue; // Refused by one of the tables: nothing is changed.
          lines[at] = next;
          due = after;
          const live = lines.filter((one) => (liveLineStates as readonly LineState[]).includes(one));
          expect(live.length).toBeLessThanOrEqual(1);
          expect(due === 'paid').toBe(live[0] === 'settled');
          expect(due === 'in_flight').toBe(live[0] === 'drafted' || live[0] === 'sent');
          expect(due === 'open' && closed).toBe(false);
        }
      }),
    );
  });
});
