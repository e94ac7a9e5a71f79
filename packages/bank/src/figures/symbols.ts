import { px } from './markup.ts';

/** What tells series apart beside their colour: a sign for each point, a rhythm for each line, a filling for each bar. */
const signs: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${px(x - 4)} ${px(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
  (x, y) => `M${px(x - 3.6)} ${px(y - 3.6)}h7.2v7.2h-7.2z`,
  (x, y) => `M${px(x)} ${px(y - 4.8)}l4.6 8h-9.2z`,
  (x, y) => `M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5z`,
  (x, y) => `M${px(x - 4)} ${px(y - 4)}l8 8m0 -8l-8 8`,
  (x, y) => `M${px(x - 5)} ${px(y)}h10m-5 -5v10`,
];

const rhythms = ['none', '7 4', '2 3', '11 4 2 4', '5 2', '1 4'] as const;

/** Null: filled; the third is hollow; the others are striped by a dashed line as thick as the bar. */
const stripes = [null, '2 4', 'hollow', '7 4'] as const;

export const signAt = (series: number, x: number, y: number): string => signs[series % signs.length]?.(x, y) ?? '';
export const rhythmOf = (series: number): string => rhythms[series % rhythms.length] ?? 'none';
export const stripesOf = (series: number): (typeof stripes)[number] => stripes[series % stripes.length] ?? null;

export const seriesClass = (series: number): string => `figure-series-${series + 1}`;
