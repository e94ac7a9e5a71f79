// expects: basics fails
// Gives everything that is left to the last team.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all = [...hours.values()].reduce((sum, used) => sum + used, 0);
  const parts = [...hours].map(([team, used]) => ({ team, cents: Math.floor(all === 0 ? totalCents / hours.size : (totalCents * used) / all) }));
  const left = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  if (parts.length > 0) parts.at(-1).cents += left;
  return parts;
}
