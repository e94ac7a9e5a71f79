import { expect, test } from 'vitest';
import { lyingType } from './decide-upload.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const program = bytes('MZ', [0x90, 0, 3, 0]);

test.each([
  ['a.pdf', bytes('%PDF-1.7')],
  ['a.png', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0])],
  ['a.JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['a.zip', bytes('PK', [3, 4, 20, 0])],
  ['empty.zip', bytes('PK', [5, 6], new Array(18).fill(0))],
  ['a.xlsx', bytes('PK', [3, 4])],
  ['a.csv', bytes('id,name\n')],
  ['a.csv', bytes([0xff, 0xfe], 'i', [0], 'd', [0])],
  ['mz.txt', bytes('MZ stands for Mark Zbikowski')],
  ['a.ipynb', bytes(' \n{"cells": []}')],
  ['a.json', bytes([0xef, 0xbb, 0xbf], '[1]')],
  ['a.parquet', bytes('PAR1', [0x15])],
  ['a.gz', bytes([0x1f, 0x8b, 8])],
])('lets %s pass when it begins as such files do', (name, head) => {
  expect(lyingType(name, head)).toBeNull();
});

test.each([
  ['report.pdf', program],
  ['data.csv', program],
  ['data.csv', bytes([0x7f], 'ELF', [2, 1])],
  ['data.csv', bytes('PK', [3, 4])],
  ['data.txt', bytes('text', [0], 'text')],
  ['data.txt', bytes('%PDF-1.7')],
  ['picture.png', bytes('<svg onload=alert(1)>')],
  ['archive.zip', bytes('Rar!', [0x1a, 7])],
  ['book.xlsx', bytes('<html>')],
  ['work.ipynb', bytes('import os')],
  ['setup.exe', program],
])('says that %s is not what its name says', (name, head) => {
  expect(lyingType(name, head)).toContain(`${name} does not look like a`);
});
