// expects: edges fails, basics passes
// Gives a contested cent to the team that comes last.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all = [...hours.values()].reduce((sum, used) => sum + used, 0);
  const whole = all === 0 ? hours.size : all;
  const parts = [...hours].map(([team, used], place) => {
    const weight = all === 0 ? 1 : used;
    return { team, place, cents: Math.floor((totalCents * weight) / whole), lost: (totalCents * weight) % whole };
  });
  const left = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  const byLoss = parts.slice().sort((a, b) => b.lost - a.lost || b.place - a.place);
  byLoss.slice(0, left).forEach((part) => {
    part.cents += 1;
  });
  return parts.map(({ team, cents }) => ({ team, cents }));
}
