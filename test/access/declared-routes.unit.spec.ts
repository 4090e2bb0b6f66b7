import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { scope } from '../../apps/api/reach/scoped-reader.js';
import { Route } from '../../apps/api/route/route.js';
import { routesOf } from '../../apps/api/route/routes-of.js';

const declared = {
  method: 'GET',
  roles: 'signedIn',
  reach: 'none',
  answer: z.object({}),
  refusals: [],
  summary: { zh: '', en: '' },
} as const;

describe('declared routes', () => {
  test('a handler without @Route is named and stops start and build', () => {
    @Controller()
    class Forgotten {
      @Get('/secret')
      secret() {}
    }
    expect(() => routesOf([Forgotten])).toThrow('Forgotten.secret');
  });

  test('two handlers of one method and path are named', () => {
    @Controller()
    class Twice {
      @Route({ ...declared, path: '/same' })
      one() {}
      @Route({ ...declared, path: '/same' })
      other() {}
    }
    expect(() => routesOf([Twice])).toThrow('Twice.other and Twice.one');
  });
});

describe('reach in a query', () => {
  const county = { role: 'clerk', division: '140105', office: '14010501' } as const;
  const city = { role: 'supervisor', division: '1401' } as const;

  test('a query that names no reach is a bug', () => {
    expect(() => scope('SELECT 1 FROM cases', [], [city])).toThrow('without reach');
  });

  test('reach becomes ranges an index can carry, with parameters after the query’s own', () => {
    const scoped = scope('SELECT 1 FROM cases c WHERE c.id = $1 AND {{reach:c}}', ['x'], [county, city]);
    expect(scoped.sql).toBe(
      'SELECT 1 FROM cases c WHERE c.id = $1 AND (c.office = $2 OR (c.division >= $3 AND c.division < $4))',
    );
    expect(scoped.params).toEqual(['x', '14010501', '1401', '1402']);
  });

  test('without a table’s office the county counts, and a bank’s reach sees nothing of the social side', () => {
    expect(scope('{{reach:p/division}}', [], [county]).sql).toBe('(p.division = $1)');
    expect(scope('{{reach:p/division}}', [], [{ role: 'bankOperator', division: '14', bank: '0102' }]).sql).toBe(
      '(false)',
    );
    expect(scope('{{reach:c}}', [], []).sql).toBe('false');
  });

  test('what is a bank’s is its operators’, within their division, and no one else’s', () => {
    const operator = { role: 'bankOperator', division: '14', bank: '0102' } as const;
    expect(scope('{{reach:t/bank}}', [], [operator])).toEqual({
      sql: '((t.bank = $1 AND (t.division >= $2 AND t.division < $3)))',
      params: ['0102', '14', '15'],
    });
    expect(scope('{{reach:t/bank}}', [], [county, city]).sql).toBe('(false OR false)');
    expect(scope('{{reach:t/bank}}', [], [{ role: 'bankOperator', division: '14' }]).sql).toBe('(false)');
    expect(scope('{{reach:t}}', [], [operator, { role: 'bankOperator', division: '14' }]).sql).toBe('(false OR false)');
  });
});

describe('the one place that reads', () => {
  const folder = 'apps/api';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('reach/'),
  );

  test.each(files)('%s reads through it', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    // Health asks whether a connection answers; it reads no row.
    const past =
      file === join('health', 'health-checks.ts') ? /(database|client)\.\w+\([^)]*\bFROM\b/ : sqlPastTheReader;
    expect(text.match(past)?.[0]).toBeUndefined();
  });

  test('what goes past it is noticed', () => {
    expect(`this.database.rows('SELECT 1')`).toMatch(sqlPastTheReader);
    expect(`pool.query(sql)`).toMatch(sqlPastTheReader);
  });
});

const sqlPastTheReader = /\b(database|db|tx|pool)\s*\.\s*(rows|find|get|run|query)\b|\.pool\b/;
