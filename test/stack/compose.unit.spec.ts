import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { fields } from '../../apps/settings/fields.js';
import { type Part, parts, readSettings } from '../../apps/settings/settings.js';
import { reachedFactories } from '../../apps/stack/parts.js';
import { reachedBanks } from '../../apps/stack/played-banks.js';
import { projectRoot } from '../../apps/stack/root.js';

interface Service {
  image: string;
  command?: string;
  environment?: Record<string, string | number>;
  ports?: string[];
  volumes?: string[];
  profiles?: string[];
  deploy?: { replicas: number };
  depends_on?: Record<string, { condition: string }>;
  restart?: string;
}

/** What .env gives, besides passwords. */
const given: Record<string, string> = {
  FACTORIES: reachedFactories('counterparties', 4022, `SHA256:${'A'.repeat(43)}`),
  BANKS: reachedBanks('/', 'banks', 4023, `SHA256:${'A'.repeat(43)}`),
};

const text = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
const { services, volumes } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};

/** As compose does: ${NAME}, ${NAME:-default}, ${NAME-default}, ${NAME:?message}. */
function interpolate(value: string | number): string {
  return String(value).replace(/\$\{(\w+)(?::?-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, otherwise?: string) => {
    if (given[name] !== undefined) return given[name];
    return otherwise ?? (name.endsWith('PASSWORD') ? 'secret' : '');
  });
}

function environmentOf(service: string): Record<string, string> {
  const pairs = Object.entries(services[service]?.environment ?? {});
  return Object.fromEntries(pairs.map(([name, value]) => [name, interpolate(value)]));
}

describe('docker-compose.yml', () => {
  test('has every part of the production-like form, ours twice where they carry load', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([
        'postgres',
        'temporal',
        'temporal-ui',
        'api',
        'worker',
        'counterparties',
        'banks',
        'install',
      ]),
    );
    expect([services.api?.deploy?.replicas, services.worker?.deploy?.replicas]).toEqual([2, 2]);
    expect(services.postgres?.image).toBe('postgres:18');
    expect(environmentOf('temporal')).toMatchObject({ DB: 'postgres12', POSTGRES_SEEDS: 'postgres' });
  });

  test.each<[string, Part]>([
    ['api', 'api'],
    ['worker', 'worker'],
    ['counterparties', 'counterparties'],
    ['banks', 'banks'],
    ['install', 'migrations'],
  ])('%s is told what its settings ask for, and nothing they do not know', (service, part) => {
    const environment = environmentOf(service);
    expect(() => readSettings(part, environment)).not.toThrow();
    const known = parts[part].map((name) => fields[name].name as string);
    // The C library's own, not a setting.
    known.push('MALLOC_ARENA_MAX');
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('the worker refuses to start without factories, for their host key cannot be guessed', () => {
    expect(() => readSettings('worker', { ...environmentOf('worker'), FACTORIES: '' })).toThrow('FACTORIES is missing');
  });

  test('every image has a version, every port stands on loopback, every password comes from .env', () => {
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.image]).toEqual([name, expect.stringMatching(/^(sscard|[\w/-]+:\d[\d.]*)$/)]);
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const [key, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|PWD/.test(key)) expect(String(value)).toMatch(/^\$\{\w+:\?/);
      }
    }
  });

  test('what a service waits for, mounts or runs is there', () => {
    for (const service of Object.values(services)) {
      for (const needed of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty(needed);
      for (const [source = ''] of (service.volumes ?? []).map((volume) => volume.split(':'))) {
        if (source.startsWith('.')) expect(existsSync(join(projectRoot, source))).toBe(true);
        else expect(volumes).toHaveProperty(source);
      }
      const program = service.command?.match(/dist\/(\S+)\.js/)?.[1];
      if (program) expect(existsSync(join(projectRoot, `${program}.ts`))).toBe(true);
    }
  });

  test('the roles of the first start have the passwords that the parts use', () => {
    const script = readFileSync(join(projectRoot, 'docker/postgres-init.sh'), 'utf8');
    const used = [...text.matchAll(/postgresql:\/\/(\w+):\$\{(\w+):/g)].map(([, role, variable]) => [role, variable]);
    expect(used.length).toBeGreaterThan(4);
    for (const [role, variable] of used) expect(script).toContain(`role ${role} "$${variable}"`);
  });
});
