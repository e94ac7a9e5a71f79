import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../packages/ui/src/figures.css', import.meta.url), 'utf8');
const variables = readFileSync(new URL('../../packages/ui/src/css-variables.ts', import.meta.url), 'utf8');
const colours = [...css.matchAll(/--figure-\d: (#[0-9a-f]{6});/g)].map((match) => match[1] ?? '');
const surfaces = [...variables.matchAll(/'--assay-surface': '(#[0-9a-f]{6})'/g)].map((match) => match[1] ?? '');

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How people see who lack a kind of cone: Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB. */
const seenBy: Record<string, Matrix> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopes: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopes: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (hex: string): Triple => {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));

/** WCAG 2.2. */
const contrast = (one: string, other: string): number =>
  (Math.max(luminance(one), luminance(other)) + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);

/** CIE 1976 L*a*b* under D65. */
function lab(hex: string, matrix: Matrix): Triple {
  const rgb = linear(hex);
  const seen = matrix.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))) as unknown as Triple;
  const part = (row: Triple, white: number) => {
    const value = dot(row, seen) / white;
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
  };
  const x = part([0.4124, 0.3576, 0.1805], 0.9505);
  const y = part([0.2126, 0.7152, 0.0722], 1);
  const z = part([0.0193, 0.1192, 0.9505], 1.0888);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: Triple, other: Triple): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

test.each([
  ['light', 0],
  ['dark', 1],
] as const)('the six colours of a chart stand out from the %s surface and from one another', (_, theme) => {
  const six = colours.slice(6 * theme, 6 * theme + 6);
  expect(new Set(six).size).toBe(6);
  for (const colour of six) expect(contrast(colour, surfaces[theme] ?? '')).toBeGreaterThanOrEqual(3);
  for (const [people, matrix] of Object.entries(seenBy)) {
    for (const [index, colour] of six.entries()) {
      for (const other of six.slice(index + 1)) {
        expect(distance(lab(colour, matrix), lab(other, matrix)), `${colour} and ${other}, seen by ${people}`).toBeGreaterThan(15);
      }
    }
  }
});
