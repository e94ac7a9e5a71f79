import { rentalDays } from './lib/days.ts';
import { priceOf } from './lib/tariff.ts';

type Rental = { id: string; tool: string; from: string; to: string | null };
type Bill = { id: string; cents: number };

export function bills(rentals: Rental[], today: string): Bill[] {
  return rentals.map(({ id, tool, from, to }) => ({ id, cents: priceOf(tool, rentalDays(from, to ?? today)) }));
}
