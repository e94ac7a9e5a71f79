import { chargedDays } from './lib/days.js';
import { priceOf } from './lib/tariff.js';

export function bills(rentals, today) {
  const result = [];
  for (const rental of rentals) {
    const last = rental.to === null ? today : rental.to;
    result.push({ id: rental.id, cents: priceOf(rental.tool, chargedDays(rental.from, last)) });
  }
  return result;
}
