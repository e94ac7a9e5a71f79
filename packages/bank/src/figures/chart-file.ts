import { z } from 'zod';

/** The most that a picture of this size shows apart. */
export const mostSeries = { bar: 4, line: 6, point: 6, histogram: 1, box: 1 } as const;
export const mostBars = 24;
export const mostRows = 400;

const name = z.string().trim().min(1).max(40);

const farthest = 1e12;
const nearestToZero = 1e-9;

const number = z
  .number()
  .refine(
    (value) => value === 0 || (Math.abs(value) >= nearestToZero && Math.abs(value) <= farthest),
    'must be 0, or between 0.000000001 and 1,000,000,000,000 on either side of it',
  );

export const chartCell = z.union([number, name, z.null()], {
  error: 'must be a number that is not too large to draw, a text of at most 40 characters, or null',
});

const mark = z.strictObject({
  label: name.describe('What the line means, such as "Promised".'),
  value: number.optional().describe('Where on the axis of values.'),
  at: z.union([number, name]).optional().describe('Where in the first column: a number, a date or a name.'),
});

export const chartFile = z.strictObject({
  type: z.enum(['bar', 'line', 'point', 'histogram', 'box']).describe('What is drawn: bar, line, point, histogram or box.'),
  caption: z.string().trim().min(1).max(120).describe('What stands above it, such as "Late deliveries by week".'),
  alt: z
    .string()
    .trim()
    .min(1)
    .max(400)
    .describe('What it shows, for whoever cannot see it, without the answer: "Two lines over eight weeks; North falls, South stays."'),
  data: z
    .string()
    .regex(/^data\/[a-z0-9]+(?:-[a-z0-9]+)*\.csv$/, 'must be a file such as data/late-share.csv')
    .optional()
    .describe('A CSV file of the folder, its first line the columns; instead of `columns` and `rows`.'),
  columns: z.array(name).min(2).max(20).optional().describe('The headers of the table, such as [Week, North, South].'),
  rows: z
    .array(z.array(chartCell))
    .min(1)
    .max(mostRows)
    .optional()
    .describe('The table that is drawn, row by row; null is a value that is missing.'),
  x: name.optional().describe('The column along the foot; without it the first one.'),
  y: z.array(name).min(1).max(19).optional().describe('The columns that are drawn; without it all others.'),
  values: z
    .strictObject({
      label: name.optional().describe('What the values are, with their unit, such as "Late deliveries in %".'),
      from: number.optional().describe('Where the axis of values begins, when the data shall not decide.'),
      to: number.optional().describe('Where it ends.'),
    })
    .optional()
    .describe('The axis of values: { label: "Late deliveries in %", from: 0 }.'),
  intervals: z
    .record(name, z.tuple([name, name]))
    .optional()
    .describe('For a drawn column the two columns with the ends of its interval: { North: [North from, North to] }.'),
  marks: z
    .array(mark)
    .max(4)
    .optional()
    .describe('Lines across the picture: { label: Promised, value: 5 } or { label: New depot, at: 3 }.'),
});
export type ChartFile = z.infer<typeof chartFile>;
