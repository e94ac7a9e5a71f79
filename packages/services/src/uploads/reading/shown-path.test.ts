import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownPath } from './shown-path.ts';

test.each([
  ['answer/analysis.py', 'answer/analysis.py'],
  ['./answer//analysis.py', 'answer/analysis.py'],
  ['..\\..\\evil.py', '../../evil.py'],
  ['report\u202efdp.exe', 'report\ufffdfdp.exe'],
  ['a\nb\u0000.csv', 'a\ufffdb\ufffd.csv'],
  ['<img src=x onerror=alert(1)>.md', '<img src=x onerror=alert(1)>.md'],
  ['/', '\ufffd'],
  ['', '\ufffd'],
])('shows %j as %j', (name, shown) => {
  expect(shownPath(name)).toBe(shown);
});

test('whatever the name, what is shown has a length that fits a page and nothing invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (name) => {
      const shown = shownPath(name);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(shown.split('/').length).toBeLessThanOrEqual(12);
    }),
  );
  const long = shownPath(`${'x'.repeat(5000)}.ipynb`);
  expect([...long]).toHaveLength(120);
  expect(long.endsWith('.ipynb')).toBe(true);
  expect(shownPath(`${'a/'.repeat(500)}end.py`).split('/')).toHaveLength(12);
});
