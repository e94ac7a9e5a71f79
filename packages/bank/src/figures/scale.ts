export type Scale = { from: number; to: number; step: number; ticks: readonly number[] };

/** 1, 2 or 5 times a power of ten, so that at most about `most` steps fill the length (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990). */
export function niceStep(length: number, most: number): number {
  const rough = length / most;
  const tens = 10 ** Math.floor(Math.log10(rough));
  return tens * ([1, 2, 5].find((factor) => factor * tens >= rough * (1 - 1e-9)) ?? 10);
}

/** Between whole numbers, such as weeks or people, there are no others to name. */
const stepOf = (low: number, high: number, most: number, areWhole: boolean): number =>
  areWhole ? Math.max(1, niceStep(high - low, most)) : niceStep(high - low, most);

type Ends = { from?: number | null; to?: number | null };

/** From one round number to another with all values between them; an end that is given is kept as it is. */
export function scaleOver(values: readonly number[], { from: fixedFrom = null, to: fixedTo = null }: Ends, most: number): Scale {
  const { low, high } = widened(fixedFrom ?? Math.min(...values), fixedTo ?? Math.max(...values), fixedFrom !== null);
  const step = stepOf(low, high, most, values.every(Number.isInteger));
  const from = fixedFrom ?? rounded(Math.floor(low / step + 1e-9) * step);
  const to = fixedTo ?? rounded(Math.ceil(high / step - 1e-9) * step);
  return { from, to, step, ticks: multiples(step, from, to) };
}

/** Ends where the data end; the ticks are round numbers between. */
export function scaleBetween(values: readonly number[], most: number): Scale {
  const { low, high } = widened(Math.min(...values), Math.max(...values), false);
  const step = stepOf(low, high, most, values.every(Number.isInteger));
  return { from: low, to: high, step, ticks: multiples(step, low, high) };
}

/** Values that are all the same have no length to draw. */
function widened(low: number, high: number, isLowKept: boolean): { low: number; high: number } {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > size * 1e-9) return { low, high };
  const margin = size / 10 || 1;
  return { low: isLowKept ? low : low - margin, high: high + margin };
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => rounded((first + index) * step));
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
const rounded = (value: number): number => Number(value.toPrecision(12)) + 0;

/** As many decimals as tell one tick from the next; groups of three from 10,000 on, so that years stay years. The same on every machine. */
export function tickText(value: number, step: number): string {
  const digits = Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const [whole = '', decimals] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}
