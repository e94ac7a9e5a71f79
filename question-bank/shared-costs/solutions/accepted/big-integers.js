function sharedCosts(usage, totalCents) {
  if (usage.length === 0) return [];
  const teams = [...new Set(usage.map((line) => line.team))];
  const hoursOf = Object.fromEntries(teams.map((team) => [team, 0n]));
  for (const { team, hours } of usage) hoursOf[team] += BigInt(hours);
  const isUsed = teams.some((team) => hoursOf[team] > 0n);
  const weights = teams.map((team) => (isUsed ? hoursOf[team] : 1n));
  const whole = weights.reduce((sum, weight) => sum + weight);
  const cents = weights.map((weight) => (BigInt(totalCents) * weight) / whole);
  const lost = weights.map((weight) => (BigInt(totalCents) * weight) % whole);
  const left = BigInt(totalCents) - cents.reduce((sum, part) => sum + part);
  const order = teams.map((_, index) => index).sort((a, b) => (lost[a] === lost[b] ? a - b : lost[a] > lost[b] ? -1 : 1));
  for (const index of order.slice(0, Number(left))) cents[index] += 1n;
  return teams.map((team, index) => ({ team, cents: Number(cents[index]) }));
}
