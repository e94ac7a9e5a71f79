import type { Direction } from '../search.ts';

/** A second press on the same heading turns the order round; another heading starts upwards. */
export function nextDirection(pressed: string, sorted: string, direction: Direction | undefined): Direction {
  return pressed === sorted && direction !== 'desc' ? 'desc' : 'asc';
}
