import type { Cipher } from '../../activities/cipher/cipher.js';
import type { Database } from '../../activities/database/database.js';
import type { Settings } from '../settings/settings.js';
import type { RateLimits } from './access/throttle.js';
import type { TemporalGate } from './steps/temporal-gate.js';

export type ApiSettings = Settings<'api'>;

/** What the API is made of: the outside parts, ready to use, so that tests can give their own. */
export interface ApiParts {
  readonly settings: ApiSettings;
  /** As sscard_app: filing, requests, sessions. */
  readonly database: Database;
  /** As sscard_reader: everything that pages read. */
  readonly reader: Database;
  readonly cipher: Cipher;
  readonly temporal: TemporalGate;
  readonly limits: RateLimits;
}

/** Key of the settings among the providers; the other parts are known by their class. */
export const API_SETTINGS = Symbol('API_SETTINGS');
