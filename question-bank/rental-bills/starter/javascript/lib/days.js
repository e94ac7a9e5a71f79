const dayMs = 24 * 60 * 60 * 1000;

/**
 * How many days of a rental are charged.
 * @param {string} from such as 2026-03-06
 * @param {string} to
 */
export function rentalDays(from, to) {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
