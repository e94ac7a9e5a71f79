// expects: edges fails, basics passes
// Counts what is exactly at the limit.
function warmReadings(readings, limit) {
  return readings.filter(({ degrees }) => degrees !== null && degrees >= limit).length;
}
