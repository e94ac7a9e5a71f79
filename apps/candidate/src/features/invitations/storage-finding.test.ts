import { expect, test } from 'vitest';
import { storageFinding } from './storage-finding.ts';

test('warns of a window that keeps nothing and of storage that is nearly full, and of nothing else', () => {
  expect(storageFinding({ isDurable: false, freeBytes: null }).warning).toMatch(/window is private/);
  expect(storageFinding({ isDurable: true, freeBytes: 1_000_000 }).warning).toMatch(/nearly full/);
  expect(storageFinding({ isDurable: true, freeBytes: 1_000_000_000 }).warning).toBeNull();
  expect(storageFinding({ isDurable: true, freeBytes: null }).warning).toBeNull();
});
