// expects: edges fails, basics passes
// Lets a silent sensor stand for 0, which is above a limit below zero.
type Reading = { room: string; degrees: number | null };

function warmReadings(readings: Reading[], limit: number): number {
  return readings.filter((reading) => (reading.degrees ?? 0) > limit).length;
}
