import { expect, test } from 'vitest';
import { createModelServer, helperPath, helperStarter, starter } from '../recorder/model/model-server.ts';
import { createVirtualClock } from '../recorder/model/virtual-clock.ts';
import { itemProgress } from './item-progress.ts';

const item = createModelServer(createVirtualClock()).getAttempt().items[0] ?? expect.fail();
const code = (main: string, helper = helperStarter) => {
  const textOf = ({ path }: { path?: string }) => (path === helperPath ? helper : main);
  return itemProgress({ item, text: { language: 'javascript', textOf }, selected: [], typed: '', lastRun: null, essay: null, files: [] });
};

test('calls code untouched while it is the starter or empty, begun once it is changed', () => {
  expect(code(starter)).toBe('untouched');
  expect(code(' \n')).toBe('untouched');
  expect(code(`${starter}x`)).toBe('begun');
  expect(code(starter, `${helperStarter}x`)).toBe('begun');
});

test('calls a choice answered once something is chosen', () => {
  expect(itemProgress({ item, text: null, selected: [], typed: '', lastRun: null, essay: null, files: [] })).toBe('untouched');
  expect(itemProgress({ item, text: null, selected: ['a'], typed: '', lastRun: null, essay: null, files: [] })).toBe('answered');
});

test('calls a field answered once something stands in it', () => {
  expect(itemProgress({ item, text: null, selected: [], typed: '  ', lastRun: null, essay: null, files: [] })).toBe('untouched');
  expect(itemProgress({ item, text: null, selected: [], typed: '42', lastRun: null, essay: null, files: [] })).toBe('answered');
});

test('calls an essay answered once something stands in it', () => {
  expect(itemProgress({ item, text: null, essay: ' \n', files: [], selected: [], typed: '', lastRun: null })).toBe('untouched');
  expect(itemProgress({ item, text: null, essay: 'Because', files: [], selected: [], typed: '', lastRun: null })).toBe('answered');
});

test('calls a project begun while a file is on its way, and answered once all are there', () => {
  const of = (...states: ('sending' | 'arrived' | 'half' | 'refused')[]) =>
    itemProgress({ item, text: null, essay: null, files: states.map((state) => ({ state })), selected: [], typed: '', lastRun: null });
  expect(of('refused')).toBe('untouched');
  expect(of('half')).toBe('begun');
  expect(of('arrived', 'sending')).toBe('begun');
  expect(of('arrived', 'refused')).toBe('answered');
});
