import { expect, test } from 'vitest';
import { fileNameOf } from './save-file.ts';

test('makes a file name of a title in any script', () => {
  expect(fileNameOf('Data Engineer, São Paulo / 2')).toBe('data-engineer-sao-paulo-2');
  expect(fileNameOf('数据')).toBe('assay');
});
