import { rentalDays } from './lib/days.js';
import { priceOf } from './lib/tariff.js';

export function bills(rentals, today) {
  return rentals.map(({ id, tool, from, to }) => ({ id, cents: priceOf(tool, rentalDays(from, to ?? today)) }));
}
