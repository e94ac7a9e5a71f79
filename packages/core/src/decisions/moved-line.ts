import { isAboveFloor } from '../openings/floor.ts';

type Decided = { scorePercent: number | null; linePercent: number | null };

/** On which side of today's line somebody stands who was decided on at another one; null where both lines say the same, or one says nothing. */
export function sideChanged({ scorePercent, linePercent }: Decided, today: number | null): 'above' | 'below' | null {
  const [was, is] = [isAboveFloor(scorePercent, linePercent), isAboveFloor(scorePercent, today)];
  if (was === null || is === null || was === is) return null;
  return is ? 'above' : 'below';
}
