import { expect, test } from 'vitest';
import { createModelServer, helperPath, helperStarter, starter } from '../recorder/model/model-server.ts';
import { createVirtualClock } from '../recorder/model/virtual-clock.ts';
import { itemProgress } from './item-progress.ts';

const item = createModelServer(createVirtualClock()).getAttempt().items[0] ?? expect.fail();
const code = (main: string, helper = helperStarter) => {
  const textOf = ({ path }: { path?: string }) => (path === helperPath ? helper : main);
  return itemProgress({ item, text: { language: 'javascript', textOf }, selected: [], typed: '', lastRun: null });
};

test('calls code untouched while it is the starter or empty, begun once it is changed', () => {
  expect(code(starter)).toBe('untouched');
  expect(code(' \n')).toBe('untouched');
  expect(code(`${starter}x`)).toBe('begun');
  expect(code(starter, `${helperStarter}x`)).toBe('begun');
});

test('calls a choice answered once something is chosen', () => {
  expect(itemProgress({ item, text: null, selected: [], typed: '', lastRun: null })).toBe('untouched');
  expect(itemProgress({ item, text: null, selected: ['a'], typed: '', lastRun: null })).toBe('answered');
});

test('calls a field answered once something stands in it', () => {
  expect(itemProgress({ item, text: null, selected: [], typed: '  ', lastRun: null })).toBe('untouched');
  expect(itemProgress({ item, text: null, selected: [], typed: '42', lastRun: null })).toBe('answered');
});
