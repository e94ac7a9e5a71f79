export const dayPresets = ['all', 'weeks', 'quarter'] as const;
export type DayPreset = (typeof dayPresets)[number];

export const presetWords = {
  all: 'All days',
  weeks: 'Last 4 weeks',
  quarter: 'Last 3 months',
} as const satisfies Record<DayPreset, string>;

type Days = { from: string | null; until: string | null };

const dayMs = 86_400_000;
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** From which day on, today included. Days are of UTC, as the figures are. */
export function daysOf(preset: DayPreset, now: Date): Days {
  if (preset === 'all') return { from: null, until: null };
  return { from: dayOf(new Date(now.getTime() - ((preset === 'weeks' ? 28 : 91) - 1) * dayMs)), until: null };
}

/** Null: days of somebody's own. */
export const presetOf = ({ from, until }: Days, now: Date): DayPreset | null =>
  dayPresets.find((preset) => {
    const days = daysOf(preset, now);
    return days.from === from && days.until === until;
  }) ?? null;
