import { expect, test } from 'vitest';
import { signatureText } from './signature-text.ts';

test('writes a short signature on one line', () => {
  expect(signatureText({ name: 'total', parameters: [{ name: 'rows', type: 'int[]' }], returns: 'int' })).toBe('total(rows: int[]): int');
});

test('gives each parameter of a long signature its own line', () => {
  const type = '{ id: string, promised: int, arrived: int | null }[]';
  const text = signatureText({
    name: 'lateDeliveries',
    parameters: [
      { name: 'deliveries', type },
      { name: 'now', type: 'int' },
    ],
    returns: 'string[]',
  });
  expect(text).toBe(`lateDeliveries(\n  deliveries: ${type},\n  now: int,\n): string[]`);
});
