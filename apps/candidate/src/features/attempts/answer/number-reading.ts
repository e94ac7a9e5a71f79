import { numberRule, readNumber } from '@assay/core/grading';

/** How a typed number will be read, said while there is time to mend it. */
export function numberReading(typed: string, unit: string | null): string {
  if (typed.trim() === '') return numberRule;
  const reading = readNumber(typed, unit);
  if (!reading.isRead) return reading.message;
  return `Read as ${reading.value}${unit === null ? '' : ` ${unit}`}.`;
}
