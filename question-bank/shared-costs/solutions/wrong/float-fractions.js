// expects: edges fails, basics passes
// Compares fractions as floating-point numbers, where equal ones come out unequal.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  const all = [...hours.values()].reduce((sum, used) => sum + used, 0);
  const parts = [...hours].map(([team, used]) => {
    const share = all === 0 ? totalCents / hours.size : (totalCents * used) / all;
    return { team, cents: Math.floor(share), lost: share - Math.floor(share) };
  });
  const left = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  [...parts]
    .sort((a, b) => b.lost - a.lost)
    .slice(0, parts.length === 0 ? 0 : left)
    .forEach((part) => {
      part.cents += 1;
    });
  return parts.map(({ team, cents }) => ({ team, cents }));
}
