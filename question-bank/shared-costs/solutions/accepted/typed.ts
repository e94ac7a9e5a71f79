type Usage = { team: string; hours: number };
type Part = { team: string; cents: number };

function sharedCosts(usage: Usage[], totalCents: number): Part[] {
  const hours = new Map<string, number>();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const isUnused: boolean = [...hours.values()].every((used) => used === 0);
  const weights: number[] = [...hours.values()].map((used) => (isUnused ? 1 : used));
  const whole: number = weights.reduce((sum, weight) => sum + weight, 0);
  const parts: Part[] = [...hours.keys()].map((team, index) => ({ team, cents: Math.floor((totalCents * (weights[index] ?? 0)) / whole) }));
  // The bill times all hours is below 2^53, so the remainders are exact.
  const lost = (index: number): number => (totalCents * (weights[index] ?? 0)) % whole;
  const left: number = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  const order: number[] = [...parts.keys()].sort((a, b) => lost(b) - lost(a) || a - b);
  for (const index of order.slice(0, Math.max(0, left))) {
    const part = parts[index];
    if (part !== undefined) part.cents += 1;
  }
  return parts;
}
