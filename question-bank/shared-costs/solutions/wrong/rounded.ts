// expects: basics fails
// Rounds every share by itself: the parts need not add up to the bill.
type Part = { team: string; cents: number };

function sharedCosts(usage: { team: string; hours: number }[], totalCents: number): Part[] {
  const hours: Record<string, number> = {};
  for (const { team, hours: used } of usage) hours[team] = (hours[team] ?? 0) + used;
  const all: number = Object.values(hours).reduce((sum, used) => sum + used, 0);
  return Object.entries(hours).map(
    ([team, used]): Part => ({ team, cents: Math.round(all === 0 ? totalCents / Object.keys(hours).length : (totalCents * used) / all) }),
  );
}
