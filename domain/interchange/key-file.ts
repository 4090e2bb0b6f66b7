import { z } from 'zod';
import type { EnvelopeKeys } from './envelope.js';

const keyId = z.string().regex(/^[\x21-\x7e]{1,32}$/);
const pair = z
  .strictObject({ enc: z.string().regex(/^[0-9a-fA-F]{32}$/), mac: z.string().regex(/^[0-9a-fA-F]{64}$/) })
  .refine(({ enc, mac }) => !mac.toLowerCase().includes(enc.toLowerCase()), { error: 'enc and mac are one key' });
const party = z
  .strictObject({ current: keyId, keys: z.record(keyId, pair) })
  .refine(({ current, keys }) => Object.hasOwn(keys, current), { path: ['current'], error: 'no such key' });
/** Banks have four digits, factories two. */
const keyFile = z.record(z.string().regex(/^([0-9]{4}|[0-9]{2})$/), party);

/** The keys shared with outside parties: what goes out is sealed with the current one, what comes in names its own. */
export interface EnvelopeKeyFile {
  /** Throws for a party without keys: a configuration mistake. */
  getCurrent(party: string): EnvelopeKeys;
  find(party: string, keyId: string): EnvelopeKeys | undefined;
}

/**
 * Reads a key file: JSON `{"<party>": {"current": "<key id>", "keys": {"<key id>": {"enc": "<hex>", "mac": "<hex>"}}}}`.
 * Throws with the places at fault, never with what stands there.
 */
export function parseEnvelopeKeyFile(json: string): EnvelopeKeyFile {
  const parties = new Map(Object.entries(readKeyFile(json)));
  const find = (code: string, id: string): EnvelopeKeys | undefined => {
    const keys = parties.get(code)?.keys;
    const found = keys && Object.hasOwn(keys, id) ? keys[id] : undefined;
    return found && { id, enc: Buffer.from(found.enc, 'hex'), mac: Buffer.from(found.mac, 'hex') };
  };
  const getCurrent = (code: string): EnvelopeKeys => {
    const current = find(code, parties.get(code)?.current ?? '');
    if (!current) throw new Error(`the envelope key file has no keys for party ${code}`);
    return current;
  };
  return { find, getCurrent };
}

function readKeyFile(json: string): z.output<typeof keyFile> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('the envelope key file is not JSON'); // The parser's own message would quote keys.
  }
  const checked = keyFile.safeParse(value);
  if (checked.success) return checked.data;
  const places = checked.error.issues.map((issue) => issue.path.map(String).join('.') || 'top');
  throw new Error(`the envelope key file is not of the agreed form: ${[...new Set(places)].join(', ')}`);
}
