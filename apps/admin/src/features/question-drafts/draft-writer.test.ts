import { AppError } from '@assay/core';
import type { QuestionDraft, SaveDraftFileInput } from '@assay/core/question-drafts';
import { expect, test } from 'vitest';
import { DraftWriter } from './draft-writer.ts';

const draftOf = (texts: Readonly<Record<string, string>>): QuestionDraft => ({
  questionId: 'q',
  teamId: null,
  basedOn: null,
  newest: null,
  savedAt: '2026-01-05T10:00:00.000Z',
  savedBy: null,
  files: Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: text.length,
    sha256: `hash of ${text}`,
    text,
    savedAt: '',
    savedBy: null,
  })),
  filesHash: '',
  reading: { problems: [], preview: null, change: null },
  check: { isRunning: false, isGivenUp: false, isOutdated: true, last: null },
  newestFiles: null,
  mayPublish: true,
});

/** A server with one draft, whose answers can be held up. */
function server(texts: Record<string, string>) {
  const calls: SaveDraftFileInput[] = [];
  let held: Promise<void> = Promise.resolve();
  let release = () => {};
  return {
    texts,
    calls,
    hold: () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    save: async (input: SaveDraftFileInput) => {
      calls.push(input);
      await held;
      const before = texts[input.path];
      if ((before === undefined ? null : `hash of ${before}`) !== input.basedOn)
        throw new AppError('conflict', 'Ann saved it.', { reason: 'saved_meanwhile' });
      if (input.content === null) delete texts[input.path];
      else if ('text' in input.content) texts[input.path] = input.content.text;
      return draftOf(texts);
    },
  };
}

const writerOf = (from: ReturnType<typeof server>) =>
  new DraftWriter({ draft: draftOf(from.texts), save: from.save, onSaved: () => {}, pauseMs: 100_000 });

test('what is typed while a save is under way is saved after it, on top of it', async () => {
  const from = server({ 'a.md': 'one' });
  const writer = writerOf(from);
  writer.write('a.md', { text: 'two' });
  from.hold();
  const saving = writer.flush();
  writer.write('a.md', { text: 'three' });
  from.release();
  await saving;
  expect(from.calls.map(({ content, basedOn }) => [content, basedOn])).toEqual([
    [{ text: 'two' }, 'hash of one'],
    [{ text: 'three' }, 'hash of two'],
  ]);
  expect(writer.view()).toEqual({ waiting: [], isSaving: false, conflicts: [], error: null });
  expect(writer.textOf('a.md')).toBe('three');
});

test('a file that somebody else saved waits for a decision, and the others are saved', async () => {
  const from = server({ 'a.md': 'one', 'b.md': 'b' });
  const writer = writerOf(from);
  writer.write('a.md', { text: 'mine' });
  writer.write('b.md', { text: 'b mine' });
  from.texts['a.md'] = 'theirs';
  await writer.flush();
  expect(writer.view()).toMatchObject({ waiting: ['a.md'], conflicts: ['a.md'] });
  expect(from.texts).toEqual({ 'a.md': 'theirs', 'b.md': 'b mine' });
  writer.takeIn(draftOf(from.texts));
  expect([writer.textOf('a.md'), writer.theirs('a.md')]).toEqual(['mine', 'theirs']);
  writer.keepMine('a.md');
  await writer.flush();
  expect(from.texts['a.md']).toBe('mine');
  writer.write('a.md', { text: 'mine again' });
  from.texts['a.md'] = 'theirs again';
  await writer.flush();
  writer.takeIn(draftOf(from.texts));
  writer.takeTheirs('a.md');
  expect([writer.textOf('a.md'), writer.view().waiting]).toEqual(['theirs again', []]);
});

test('keeps what could not be saved, says why, and lists files that are new or taken away', async () => {
  const from = server({ 'a.md': 'one', 'b.md': 'b' });
  const writer = new DraftWriter({
    draft: draftOf(from.texts),
    save: async () => Promise.reject(new TypeError('fetch failed')),
    onSaved: () => {},
    pauseMs: 100_000,
  });
  writer.write('c.md', { text: 'new' });
  writer.write('a.md', null);
  expect(writer.paths()).toEqual(['b.md', 'c.md']);
  await writer.flush();
  expect(writer.view()).toMatchObject({ waiting: ['c.md', 'a.md'], error: expect.any(TypeError) });
  expect(writer.textOf('c.md')).toBe('new');
});
