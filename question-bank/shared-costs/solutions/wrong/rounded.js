// expects: basics fails
// Rounds each share by itself, so the parts need not add up to the bill.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all = [...hours.values()].reduce((sum, used) => sum + used, 0);
  return [...hours].map(([team, used]) => ({ team, cents: Math.round(all === 0 ? totalCents / hours.size : (totalCents * used) / all) }));
}
