// Stays with whole numbers: the bill times all hours is below 2^53.
function sharedCosts(usage, totalCents) {
  const hours = new Map();
  for (const line of usage) hours.set(line.team, (hours.get(line.team) ?? 0) + line.hours);
  let all = 0;
  for (const used of hours.values()) all += used;
  const parts = [...hours].map(([team, used], place) => {
    const weight = all === 0 ? 1 : used;
    const whole = all === 0 ? hours.size : all;
    return { team, place, cents: Math.floor((totalCents * weight) / whole), lost: (totalCents * weight) % whole };
  });
  let left = totalCents;
  for (const part of parts) left -= part.cents;
  const byLoss = parts.slice().sort((a, b) => b.lost - a.lost || a.place - b.place);
  for (const part of byLoss.slice(0, parts.length === 0 ? 0 : left)) part.cents += 1;
  return parts.map(({ team, cents }) => ({ team, cents }));
}
