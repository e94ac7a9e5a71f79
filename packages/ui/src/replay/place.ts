import type { Film } from '@assay/core/recordings';
import { formatDuration, formatNumber, formatPercent } from '../format.ts';

type Timed = Pick<Film, 'isBlind' | 'workingTimeMs'>;

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as it stands in an address: "00:12:31", or "0.417" of the working time in a blind film. Rounded up, so that what happened at it has happened. */
export function writePlace({ isBlind, workingTimeMs }: Timed, at: number): string {
  if (isBlind) return String(Math.ceil((at / Math.max(1, workingTimeMs)) * 10_000) / 10_000);
  const tenths = Math.ceil(at / 100);
  const seconds = Math.floor(tenths / 10);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return tenths % 10 === 0 ? clock : `${clock}.${tenths % 10}`;
}

/** Null for whatever is no moment. */
export function readPlace({ isBlind, workingTimeMs }: Timed, written: string): number | null {
  if (isBlind) return /^[01](\.\d{1,12})?$/.test(written) ? Number(written) * workingTimeMs : null;
  const [, hours = '', minutes = '', seconds = ''] = /^(\d{1,4}):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)$/.exec(written) ?? [];
  if (hours === '') return null;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

/** The same for people: "12:31", "1:12:31", or "41.7 %" of the working time. */
export function placeWords({ isBlind, workingTimeMs }: Timed, at: number): string {
  if (isBlind) return `${(Math.floor((at / Math.max(1, workingTimeMs)) * 1000) / 10).toFixed(1)}\u00a0%`;
  const seconds = Math.floor(at / 1000);
  const [hours, rest] = [Math.floor(seconds / 3600), `${Math.floor(seconds / 60) % 60}:${two(seconds % 60)}`];
  return hours === 0 ? rest : `${formatNumber(hours)}:${rest.padStart(5, '0')}`;
}

/** A length of time: "3 min", or "2.1 % of the time" where nobody is to know how long that was. */
export function spanWords({ isBlind, workingTimeMs }: Timed, lengthMs: number): string {
  return isBlind ? `${formatPercent(lengthMs / Math.max(1, workingTimeMs), 1)} of the time` : formatDuration(lengthMs);
}
