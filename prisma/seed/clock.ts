import type { Queryable } from '../../activities/database/database.js';

export interface ClockSeed {
  readonly mode: 'real' | 'fast' | 'stepped';
  /** Business time at the beginning; real time where absent. */
  readonly startsAt?: Date;
  /** Business milliseconds per real one, in mode `fast`. */
  readonly rate?: number;
}

/**
 * Fixes the clock's mode when the database is made; a database that has one keeps it. Throws for another mode than it
 * has, and for a training clock where `NODE_ENV=production`.
 */
export async function seedClock(q: Queryable, { mode, startsAt, rate = 60 }: ClockSeed): Promise<void> {
  if (mode !== 'real' && process.env.NODE_ENV === 'production') {
    throw new Error('a training clock is refused in production');
  }
  await q.run(
    `INSERT INTO business_clock (id, mode, real_epoch, business_epoch, rate)
     VALUES (1, $1, now(), coalesce($2::timestamptz, now()), $3) ON CONFLICT (id) DO NOTHING`,
    [mode, mode === 'real' ? null : (startsAt ?? null), { real: 1, fast: rate, stepped: 0 }[mode]],
  );
  const kept = await q.get<{ mode: string }>('SELECT mode FROM business_clock');
  if (kept.mode !== mode) throw new Error(`this database was made with a ${kept.mode} clock, which stays`);
}
