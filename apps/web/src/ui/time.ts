import i18n from 'i18next';

const zone = 'Asia/Shanghai';
const locale = () => (i18n.language === 'en' ? 'en-GB' : 'zh-CN');

/** Date and minute in Shanghai, whatever the machine's zone: `2026-11-24 09:05`. */
export function formatDateTime(instant: string | null | undefined): string {
  if (!instant) return '';
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant));
}

/** The day in Shanghai: `2026-11-24`. A plain date passes unchanged. */
export function formatDate(instant: string | null | undefined): string {
  if (!instant) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}

/** The day with its weekday, for people: `11月24日 周二` / `Tue 24 Nov`. */
export function formatDay(instant: string): string {
  const options = { timeZone: zone, month: 'short', day: 'numeric', weekday: 'short' } as const;
  return new Intl.DateTimeFormat(locale(), options).format(new Date(instant));
}

/** Date, minute and weekday: `2026-11-24 09:05 周二`. */
export function formatMoment(instant: string): string {
  const weekday = new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'short' }).format(new Date(instant));
  return `${formatDateTime(instant)} ${weekday}`;
}

/** Hours and minutes in Shanghai: `09:05`. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(new Date(instant));
}

/** To the second in Shanghai, for what takes effect at once: `09:05:07`. */
export function formatSecond(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'medium' }).format(new Date(instant));
}
