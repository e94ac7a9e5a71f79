import { type DecidingPercent, type DecidingScore, decidingPercent } from '../openings/deciding-score.ts';
import { isAboveFloor } from '../openings/floor.ts';
import type { AttemptChange } from './schema.ts';

export type Crossing = 'up' | 'down' | null;

type Change = Pick<AttemptChange, 'before' | 'after'> & Partial<Pick<AttemptChange, 'equated'>>;

/** Percent from 0 to 100; null where nothing could be had. */
const percentOf = ({ points, maxPoints }: AttemptChange['before']): number | null => (maxPoints > 0 ? (100 * points) / maxPoints : null);

/** What decides, before and after. */
export function decidingChange({ before, after, equated }: Change, by: DecidingScore): Record<'before' | 'after', DecidingPercent | null> {
  return {
    before: decidingPercent(by, percentOf(before), equated?.before ?? null),
    after: decidingPercent(by, percentOf(after), equated?.after ?? null),
  };
}

type Line = { floorPercent: number | null; decidingScore: DecidingScore };

/** Whether the score that decides comes to stand on the other side of the floor. Where there is no score or no floor there is no side. */
export function crossingOf(change: Change, { floorPercent, decidingScore }: Line): Crossing {
  const { before, after } = decidingChange(change, decidingScore);
  const sideOf = (deciding: DecidingPercent | null) => isAboveFloor(deciding?.percent ?? null, floorPercent);
  const [was, is] = [sideOf(before), sideOf(after)];
  if (was === null || is === null || was === is) return null;
  return is ? 'up' : 'down';
}

export const isChanged = ({ before, after }: Pick<AttemptChange, 'before' | 'after'>): boolean =>
  before.points !== after.points || before.maxPoints !== after.maxPoints;
