// expects: edges fails, basics passes
// Treats every line as a team of its own.
function sharedCosts(usage, totalCents) {
  const all = usage.reduce((sum, line) => sum + line.hours, 0);
  const whole = all === 0 ? usage.length : all;
  const parts = usage.map((line, place) => {
    const weight = all === 0 ? 1 : line.hours;
    return { team: line.team, place, cents: Math.floor((totalCents * weight) / whole), lost: (totalCents * weight) % whole };
  });
  const left = totalCents - parts.reduce((sum, part) => sum + part.cents, 0);
  const byLoss = parts.slice().sort((a, b) => b.lost - a.lost || a.place - b.place);
  byLoss.slice(0, left).forEach((part) => {
    part.cents += 1;
  });
  return parts.map(({ team, cents }) => ({ team, cents }));
}
