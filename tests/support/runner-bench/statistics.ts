export function middle(values: readonly number[]): number {
  return rounded(quantile(values, 0.5));
}

/** The smallest value that at least this share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
