import type { FilmStep } from '@assay/core/recordings';
import { expect, test } from 'vitest';
import { filmOf, samplesRun } from './film-for-tests.ts';
import { Playback } from './playback.ts';

const typed = (at: number, offset: number, input: 'type' | 'paste' = 'type'): FilmStep => ({
  at,
  kind: 'edit',
  document: 0,
  input,
  changes: [{ offset, length: 0, text: String(offset % 10) }],
});
const textOf = (playback: Playback) => playback.moment.texts[0];

/** Two hundred keys, one each second. */
const longFilm = filmOf({ steps: Array.from({ length: 200 }, (_, index) => typed(index * 1_000, index)) });

test('has at each place what stood there, whichever way one came', () => {
  const playback = new Playback(longFilm);
  for (const at of [0, 5_000, 199_000, 3_500, 150_000, 151_000, 40_000, 600_000]) {
    playback.seek(at);
    const count = Math.min(200, Math.floor(at / 1_000) + 1);
    expect(textOf(playback)).toBe(Array.from({ length: count }, (_, index) => index % 10).join(''));
    expect(playback.momentAt(at).texts).toEqual(playback.moment.texts);
  }
});

test('goes step by step, also where several happened at once', () => {
  const playback = new Playback(filmOf({ steps: [typed(1_000, 0), typed(1_000, 1), typed(1_000, 2)] }));
  playback.seekToStep(2);
  expect(textOf(playback)).toBe('01');
  playback.seekToStep(playback.steps - 1);
  expect(textOf(playback)).toBe('0');
  playback.seekToStep(99);
  expect(textOf(playback)).toBe('012');
});

test('plays at the speed that was chosen and stops at the end', () => {
  const playback = new Playback(longFilm);
  playback.setSkipsIdle(false);
  playback.setSpeed(8);
  playback.play();
  playback.tick(1_000);
  expect(playback.at).toBe(8_000);
  playback.tick(1_000_000);
  expect([playback.at, playback.isPlaying]).toEqual([600_000, false]);
  playback.play();
  expect(playback.at).toBe(0);
});

test('skips idle time while playing', () => {
  const playback = new Playback(filmOf({ steps: [typed(0, 0), typed(100_000, 1)] }));
  playback.setSpeed(1);
  playback.play();
  playback.tick(1_000);
  expect(playback.at).toBe(100_000);
});

test('jumps to pastes, runs and returns, forward and back', () => {
  const playback = new Playback(
    filmOf({
      steps: [
        typed(1_000, 0),
        typed(2_000, 1, 'paste'),
        { at: 3_000, kind: 'leave' },
        { at: 9_000, kind: 'return' },
        { at: 10_000, kind: 'ask', item: 0, run: 0 },
        { at: 11_000, kind: 'told', item: 0, run: 0 },
        typed(12_000, 2, 'paste'),
      ],
      runs: [samplesRun([true])],
    }),
  );
  const went = (...to: Parameters<Playback['jump']>) => (playback.jump(...to) ? playback.at : null);
  expect(went('paste', 1)).toBe(2_000);
  expect(textOf(playback)).toBe('01');
  expect(went('paste', 1)).toBe(12_000);
  expect(went('paste', 1)).toBe(null);
  expect(went('run', -1)).toBe(11_000);
  expect(went('return', -1)).toBe(9_000);
  expect(went('event', -1)).toBe(3_000);
  expect(went('event', 1)).toBe(11_000);
});

test('plays a film in which nothing happened', () => {
  const playback = new Playback(filmOf({ endsAtMs: 0, documents: [], items: [] }));
  playback.play();
  playback.tick(100);
  playback.seek(50);
  expect([playback.isPlaying, playback.at, playback.jump('event', 1)]).toEqual([false, 0, false]);
});
