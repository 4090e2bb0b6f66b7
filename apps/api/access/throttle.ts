import { Injectable } from '@nestjs/common';

/** Requests a minute: of one address while nobody is signed in, and of one signed-in caller. */
export interface RateLimits {
  readonly signedOut: number;
  readonly signedIn: number;
}

const windowMs = 60_000;
const mostKeys = 50_000;

/** Counts requests of one visitor in a minute's window. In memory: a bound against runaways, not a quota. */
@Injectable()
export class Throttle {
  private readonly counts = new Map<string, { since: number; count: number }>();

  /** True where the visitor may go on; false once it has asked more than `limit` times within the minute. */
  admits(key: string, limit: number, now = Date.now()): boolean {
    const entry = this.counts.get(key);
    if (!entry || now - entry.since >= windowMs) {
      if (this.counts.size >= mostKeys) this.counts.clear();
      this.counts.set(key, { since: now, count: 1 });
      return true;
    }
    entry.count += 1;
    return entry.count <= limit;
  }
}
