// expects: basics fails
// Counts rooms instead of readings.
function warmReadings(readings, limit) {
  return new Set(readings.filter(({ degrees }) => degrees !== null && degrees > limit).map(({ room }) => room)).size;
}
