import { type DestinationStream, type Logger, pino } from 'pino';
import { currentTraceId } from './trace.js';

// Names that may hold personal data or secrets wherever they turn up in a log object.
const personal = [
  'idNumber',
  'name',
  'phone',
  'address',
  'cardNumber',
  'account',
  'password',
  'current',
  'next',
  'body',
];
const paths = [...personal, ...personal.map((name) => `*.${name}`), 'headers', 'req.headers', 'res.headers'];

/** An error as the log may hold it: PostgreSQL's `detail` and parameters quote rows, so they stay out. */
function withoutData(error: Error): object {
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
  return { type: error.name, message: error.message, stack: error.stack, code, constraint, table };
}

let current: Logger = pino({ level: 'silent' });

/** Starts the log; every line carries the trace id of the request it belongs to, and no personal data. */
export function startLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { part: 'api' },
    redact: { paths, censor: '[hidden]' },
    serializers: { err: withoutData },
    mixin: () => ({ traceId: currentTraceId() }),
  };
  current = destination ? pino(options, destination) : pino(options);
  return current;
}

/** The log of this process; silent until started. */
export function logger(): Logger {
  return current;
}
