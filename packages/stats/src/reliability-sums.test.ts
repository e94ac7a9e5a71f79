import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formReliability } from './form-reliability.ts';
import { mergeReliability, noReliability, reliabilityFrom, reliabilitySums } from './reliability-sums.ts';

const item = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.nat({ max: 3 }),
  section: fc.constantFrom('a', 'b', '__proto__'),
});
const days = fc.array(fc.array(fc.array(item, { maxLength: 5 }), { maxLength: 6 }), { maxLength: 5 });

test('days that are kept, stored and put together say what all forms say', () => {
  fc.assert(
    fc.property(days, (forms) => {
      const stored = forms.map((day) => JSON.parse(JSON.stringify(reliabilitySums(day))));
      const found = reliabilityFrom(stored.reduce(mergeReliability, noReliability));
      const all = formReliability(forms.flat());
      expect(found.people).toBe(all.people);
      expect(found.isKnown).toBe(all.isKnown);
      if (!found.isKnown || !all.isKnown) return;
      expect(found.standardErrorOfMeasurement).toBeCloseTo(all.standardErrorOfMeasurement, 9);
      expect(found.reliability.isKnown).toBe(all.reliability.isKnown);
      if (!found.reliability.isKnown || !all.reliability.isKnown) return;
      // A variance near nothing makes the ratio large: what is lost is compared by its size.
      const lost = 1 - all.reliability.value;
      expect(Math.abs(1 - found.reliability.value - lost)).toBeLessThanOrEqual(1e-6 * Math.max(1, lost));
      expect(found.reliability.interval.isKnown).toBe(all.reliability.interval.isKnown);
      if (!found.reliability.interval.isKnown || !all.reliability.interval.isKnown) return;
      const width = 1 + Math.abs(all.reliability.interval.low);
      expect(Math.abs(found.reliability.interval.low - all.reliability.interval.low)).toBeLessThanOrEqual(1e-6 * width);
    }),
  );
});

test('nothing to begin with changes nothing', () => {
  const sums = reliabilitySums([[{ share: 0.5, weight: 1, section: 'a' }]]);
  expect(mergeReliability(noReliability, sums)).toEqual(sums);
  expect(reliabilityFrom(noReliability)).toEqual({ isKnown: false, people: 0, why: 'one_item' });
});
