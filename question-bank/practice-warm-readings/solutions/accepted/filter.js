function warmReadings(readings, limit) {
  return readings.filter(({ degrees }) => degrees !== null && degrees > limit).length;
}
