// expects: edges fails, basics passes
// Divides by all hours also when nobody used the cluster.
type Part = { team: string; cents: number; lost: number };

function sharedCosts(usage: { team: string; hours: number }[], totalCents: number): { team: string; cents: number }[] {
  const hours = new Map<string, number>();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all: number = [...hours.values()].reduce((sum, used) => sum + used, 0);
  const parts: Part[] = [...hours].map(([team, used]) => ({
    team,
    cents: Math.floor((totalCents * used) / all),
    lost: (totalCents * used) % all,
  }));
  const left: number = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  const byLoss: Part[] = parts.slice().sort((a, b) => b.lost - a.lost);
  for (const part of byLoss.slice(0, left)) part.cents += 1;
  return parts.map(({ team, cents }) => ({ team, cents }));
}
