// expects: edges fails, basics passes
// Divides by zero when nobody used the cluster.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all = [...hours.values()].reduce((sum, used) => sum + used, 0);
  const parts = [...hours].map(([team, used], place) => ({
    team,
    place,
    cents: Math.floor((totalCents * used) / all),
    lost: (totalCents * used) % all,
  }));
  const left = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  const byLoss = parts.slice().sort((a, b) => b.lost - a.lost || a.place - b.place);
  byLoss.slice(0, left).forEach((part) => {
    part.cents += 1;
  });
  return parts.map(({ team, cents }) => ({ team, cents }));
}
