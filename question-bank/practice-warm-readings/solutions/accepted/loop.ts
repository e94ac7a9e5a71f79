type Reading = { room: string; degrees: number | null };

function warmReadings(readings: Reading[], limit: number): number {
  let count: number = 0;
  for (const { degrees } of readings) {
    if (degrees === null) continue;
    if (degrees > limit) count += 1;
  }
  return count;
}
