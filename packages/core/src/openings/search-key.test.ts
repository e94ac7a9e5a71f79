import { expect, test } from 'vitest';
import { searchKey } from './search-key.ts';

test('finds a name however it is written', () => {
  for (const typed of ['Müller', 'MÜLLER', 'muller', 'Mu\u0308ller', ' müller ']) expect(searchKey(typed)).toBe('muller');
  expect(searchKey('Łucja  Ｗiśniewska')).toBe('łucja wisniewska');
});

test('keeps what is no letter', () => {
  expect(searchKey('100 %_\\ "O’Neil" 👩🏽‍💻')).toBe('100 %_\\ "o’neil" 👩🏽‍💻');
  expect(searchKey('محمد علي')).toBe('محمد علي');
});

test('drops what cannot be stored', () => {
  expect(searchKey('a\u0000b\nc')).toBe('a b c');
});
