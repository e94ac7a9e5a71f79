// expects: size times out, basics passes, edges passes
// Gives out every single cent to the team that is furthest behind its share.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all = [...hours.values()].reduce((sum, used) => sum + used, 0);
  const whole = all === 0 ? hours.size : all;
  const parts = [...hours].map(([team, used]) => ({ team, cents: 0, owed: totalCents * (all === 0 ? 1 : used) }));
  if (parts.length === 0) return [];
  for (let cent = 0; cent < totalCents; cent += 1) {
    let next = parts[0];
    for (const part of parts) if (part.owed > next.owed) next = part;
    next.cents += 1;
    next.owed -= whole;
  }
  return parts.map(({ team, cents }) => ({ team, cents }));
}
