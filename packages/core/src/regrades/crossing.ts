import { isAboveFloor } from '../openings/floor.ts';
import type { AttemptChange } from './schema.ts';

export type Crossing = 'up' | 'down' | null;

/** Percent from 0 to 100; null where nothing could be had. */
export const percentOf = ({ points, maxPoints }: AttemptChange['before']): number | null =>
  maxPoints > 0 ? (100 * points) / maxPoints : null;

/** Whether a score comes to stand on the other side of the floor. Where there is no score or no floor there is no side. */
export function crossingOf({ before, after }: Pick<AttemptChange, 'before' | 'after'>, floorPercent: number | null): Crossing {
  const [was, is] = [isAboveFloor(percentOf(before), floorPercent), isAboveFloor(percentOf(after), floorPercent)];
  if (was === null || is === null || was === is) return null;
  return is ? 'up' : 'down';
}

export const isChanged = ({ before, after }: Pick<AttemptChange, 'before' | 'after'>): boolean =>
  before.points !== after.points || before.maxPoints !== after.maxPoints;
