import { expect, test } from 'vitest';
import { outputText } from './output-text.ts';

test.each([
  ['plain\ntext\n', 'plain\ntext'],
  ['\u001b[0;31mValueError\u001b[0m: \u001b[1;4mno\u001b[m', 'ValueError: no'],
  ['\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
  ['\u001b]0;title\u001b\\x', 'x'],
  ['10%\r50%\r100%\r\ndone', '100%\ndone'],
  ['a\u0000b\u0008c', 'abc'],
  ['File /Users/ada.lovelace/answer/run.py:3', 'File /Users/…/answer/run.py:3'],
  ['/home/ada/venv and C:\\Users\\Ada Lovelace\\x', '/home/…/venv and C:\\Users\\…\\x'],
])('prints %j as %j', (printed, text) => {
  expect(outputText(printed)).toEqual({ text, isCut: false });
});

test('cuts what nobody reads to the end', () => {
  const { text, isCut } = outputText('x'.repeat(3_000_000));
  expect([text.length, isCut]).toEqual([20_000, true]);
  expect(outputText(`${'\r'.repeat(900_000)}x`).text).toBe('x');
  expect(outputText(`${'\n'.repeat(19_000)}x`).text).toHaveLength(19_001);
  expect(outputText('\u001b['.repeat(500_000)).text).toMatch(/^(?:\[)*$/);
});
