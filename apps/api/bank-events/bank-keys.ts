import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EnvelopeKeys } from '../../../domain/interchange/envelope.js';
import { type EnvelopeKeyFile, parseEnvelopeKeyFile } from '../../../domain/interchange/key-file.js';
import { isRequestSigned } from '../../../domain/interchange/request-signature.js';
import { API_SETTINGS, type ApiSettings } from '../parts.js';

interface SignedPost extends Pick<FastifyRequest, 'headers' | 'url'> {
  readonly rawBody?: Uint8Array;
}

/** The keys shared with the banks: each signs its requests with a key of its own (interchange §1, Bank events). */
@Injectable()
export class BankKeys {
  private readonly keys: EnvelopeKeyFile | undefined;

  constructor(@Inject(API_SETTINGS) { bankKeyFile }: ApiSettings) {
    this.keys = bankKeyFile ? parseEnvelopeKeyFile(readFileSync(bankKeyFile, 'utf8')) : undefined;
  }

  /** A bank's keys by their id: what its files are sealed with. */
  find(bank: string, keyId: string): EnvelopeKeys | undefined {
    return this.keys?.find(bank, keyId);
  }

  /** The bank that signed the request within the last five minutes; nothing where none did. */
  findSigner({ headers, url, rawBody }: SignedPost): string | undefined {
    const [bank, keyId, time, signature] = ['x-bank', 'x-key-id', 'x-time', 'x-signature'].map((name) => headers[name]);
    if (!rawBody || typeof bank !== 'string' || !/^\d{4}$/.test(bank) || typeof keyId !== 'string') return undefined;
    if (typeof time !== 'string' || typeof signature !== 'string') return undefined;
    const key = this.find(bank, keyId);
    const path = url.split('?')[0] as string;
    const request = { method: 'POST', path, time, signature, body: rawBody };
    return key && isRequestSigned(key.mac, request, Date.now()) ? bank : undefined;
  }
}
