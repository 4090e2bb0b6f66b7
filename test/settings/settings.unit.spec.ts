import { describe, expect, test } from '@jest/globals';
import { fields } from '../../apps/settings/fields.js';
import { parts, readSettings, SettingsError } from '../../apps/settings/settings.js';

const api = {
  DATABASE_URL: 'postgresql://sscard_app:hush@127.0.0.1:5432/sscard',
  QUEUE_DATABASE_URL: 'postgresql://sscard_queue:hush@127.0.0.1:5432/sscard_queue',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  KEY_FILE: 'keys.json',
  AUDIT_ANCHOR_DIR: 'anchors',
  SMS_CALLBACK_KEY_FILE: 'sms.key',
};

function findingsOf(part: keyof typeof parts, environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(part, environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.findings;
    throw error;
  }
}

describe('settings', () => {
  test('what is not given has its default', () => {
    expect(readSettings('api', api)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      temporalNamespace: 'sscard',
      clockMode: 'real',
    });
  });

  test('everything wrong is said at once', () => {
    const findings = findingsOf('api', { PORT: 'high', TEMPORAL_ADDRESS: 'nowhere', KEY_FILE: '' });
    expect(findings.map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'KEY_FILE',
      'AUDIT_ANCHOR_DIR',
      'PORT',
      'SMS_CALLBACK_KEY_FILE',
      'QUEUE_DATABASE_URL',
    ]);
  });

  test('no value is quoted, for it may be a password', () => {
    const findings = findingsOf('api', { ...api, DATABASE_URL: 'mysql://root:topsecret@db/x', PORT: '99topsecret' });
    expect(findings).toHaveLength(2);
    expect(findings.join()).not.toContain('topsecret');
  });

  test('production refuses the training clock, and nothing else does', () => {
    expect(findingsOf('api', { ...api, CLOCK_MODE: 'stepped' })).toEqual([]);
    expect(findingsOf('api', { ...api, CLOCK_MODE: 'stepped', NODE_ENV: 'production' })).toEqual([
      'CLOCK_MODE must be real where NODE_ENV is production',
    ]);
    expect(findingsOf('api', { ...api, CLOCK_MODE: 'real', NODE_ENV: 'production' })).toEqual([]);
  });

  test('Redis may carry the queues instead of PostgreSQL', () => {
    const { QUEUE_DATABASE_URL: _, ...without } = api;
    expect(findingsOf('api', { ...without, REDIS_URL: 'redis://127.0.0.1:6379' })).toEqual([]);
  });

  test('a factory is told apart from its misspelling, field by field', () => {
    const factories = JSON.stringify([{ code: '1', host: 'h', port: 22, user: 'u', hostKey: 'MD5:00', root: '' }]);
    const findings = findingsOf('worker', { FACTORIES: factories }).filter((line) => line.startsWith('FACTORIES'));
    expect(findings).toEqual([
      'FACTORIES.0.code must be two digits',
      'FACTORIES.0.hostKey must be a fingerprint such as SHA256:…',
    ]);
  });

  test('a bank is reached by SFTP or through a folder, and not without its keys', () => {
    const banks = [
      { code: '102', by: 'folder', folder: '/banks/0102' },
      { code: '0103', by: 'post' },
      { code: '0104', by: 'sftp', host: 'h', port: 22, user: 'u', hostKey: 'MD5:00', root: '' },
    ];
    const bankLines = (environment: NodeJS.ProcessEnv) =>
      findingsOf('worker', environment).filter((line) => line.startsWith('BANK'));
    expect(bankLines({ BANKS: JSON.stringify(banks) })).toEqual([
      'BANKS.0.code must be four digits',
      expect.stringMatching(/^BANKS\.1\.by /),
      'BANKS.2.hostKey must be a fingerprint such as SHA256:…',
    ]);
    const hostKey = `SHA256:${'A'.repeat(43)}`;
    expect(bankLines({ BANKS: JSON.stringify([{ ...banks[2], hostKey }]) })).toEqual([
      'BANK_SFTP_KEY_FILE is missing: a bank of BANKS is reached by SFTP',
      'BANK_KEY_FILE is missing: BANKS names a bank',
    ]);
    expect(bankLines({})).toEqual([]);
  });

  test('every field has one name and some part reads it', () => {
    const names = Object.values(fields).map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    const read = new Set<string>(Object.values(parts).flat());
    expect(Object.keys(fields).filter((name) => !read.has(name))).toEqual([]);
  });
});
