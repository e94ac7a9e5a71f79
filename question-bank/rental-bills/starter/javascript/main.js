import { rentalDays } from './lib/days.js';
import { priceOf } from './lib/tariff.js';

/**
 * The bill of each rental, in the order of the rentals.
 * @param {{ id: string, tool: string, from: string, to: string | null }[]} rentals
 * @param {string} today
 * @returns {{ id: string, cents: number }[]}
 */
export function bills(rentals, today) {
  return rentals.map(({ id, tool, from, to }) => ({ id, cents: priceOf(tool, rentalDays(from, to)) }));
}
