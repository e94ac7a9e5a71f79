import { AppError } from '@assay/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { createModelBrowser, type Fate } from './model/model-browser.ts';
import { createModelServer, documents, resumeCode } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';
import type { Recording } from './open-recording.ts';

type Step =
  | { kind: 'open'; on: number; withCode: boolean }
  | { kind: 'type'; on: number; document: number; at: number }
  | { kind: 'close'; on: number; saysGoodbye: boolean }
  | { kind: 'take-back'; on: number }
  | { kind: 'line'; on: number; isOffline: boolean }
  | { kind: 'fate'; on: number; fate: Fate }
  | { kind: 'trouble'; hasTrouble: boolean }
  | { kind: 'break'; isPaused: boolean }
  | { kind: 'wait'; ms: number }
  | { kind: 'end' };

const on = fc.nat({ max: 1 });
const document = fc.nat({ max: documents.length - 1 });
const is = <Kind extends string>(kind: Kind) => fc.constant(kind);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: is('open'), on, withCode: fc.boolean() }) },
  { weight: 40, arbitrary: fc.record({ kind: is('type'), on, document, at: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 6, arbitrary: fc.record({ kind: is('close'), on, saysGoodbye: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: is('take-back'), on }) },
  { weight: 6, arbitrary: fc.record({ kind: is('line'), on, isOffline: fc.boolean() }) },
  { weight: 12, arbitrary: fc.record({ kind: is('fate'), on, fate: fc.constantFrom<Fate>('lost', 'answer_lost', 'twice', 'late') }) },
  { weight: 2, arbitrary: fc.record({ kind: is('trouble'), hasTrouble: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: is('break'), isPaused: fc.boolean() }) },
  { weight: 20, arbitrary: fc.record({ kind: is('wait'), ms: fc.constantFrom(1, 30, 2500, 7000) }) },
  { weight: 1, arbitrary: fc.record({ kind: is('end') }) },
);

const timesIn = (text: string, character: string) => text.split(character).length - 1;

test('every character typed on two devices is in the answer, in the late tail or offered, and nowhere twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 70, size: 'max' }), async (steps) => {
      const clock = createVirtualClock();
      const server = createModelServer(clock);
      const browsers = [1, 2].map((seed) => createModelBrowser(clock, server, createMemoryStore(), seed));
      const pages = new Map<number, Recording>();
      const typed: string[] = [];
      const browserOf = (index: number) => browsers[index] ?? expect.fail();
      const open = async (index: number, options: Parameters<ReturnType<typeof browserOf>['tryOpen']>[0]) => {
        const opened = await browserOf(index)
          .tryOpen(options)
          .catch(() => null);
        if (opened?.kind === 'open') pages.set(index, opened.recording);
      };
      const close = (index: number) => {
        const page = pages.get(index);
        if (page !== undefined) browserOf(index).close(page);
        pages.delete(index);
      };
      await open(0, {});
      for (const each of steps) {
        const page = 'on' in each ? pages.get(each.on) : undefined;
        switch (each.kind) {
          case 'open':
            if (page === undefined) await open(each.on, each.withCode ? { resumeCode } : {});
            break;
          case 'type': {
            if (page === undefined) break;
            const edited = documents[each.document] ?? expect.fail();
            const character = String.fromCodePoint(0x4e00 + typed.length);
            const offset = Math.floor(each.at * page.recorder.answers.textOf(edited).length);
            const result = page.recorder.edit(edited, 'type', [{ offset, length: 0, text: character }], () => expect.fail());
            if (result === 'recorded') typed.push(character);
            break;
          }
          case 'close':
            if (each.saysGoodbye) page?.recorder.leave();
            close(each.on);
            break;
          case 'take-back': {
            if (page === undefined || page.recorder.view().isWriter) break;
            const carried = page.recorder.view().leftTexts;
            close(each.on);
            await open(each.on, { resumeCode: page.resumeCode, carried });
            break;
          }
          case 'line':
            browserOf(each.on).isOffline = each.isOffline;
            break;
          case 'fate':
            browserOf(each.on).fates.push(each.fate);
            break;
          case 'trouble':
            server.refuseWith(each.hasTrouble ? new AppError('unavailable', 'full') : null);
            break;
          case 'break':
            server.setBreak(each.isPaused);
            break;
          case 'wait':
            await clock.pass(each.ms);
            break;
          case 'end':
            server.closeAt(clock.trueMs());
            for (const live of pages.values()) live.recorder.lock();
            break;
          default:
            each satisfies never;
        }
      }
      server.refuseWith(null);
      for (const browser of browsers) {
        browser.isOffline = false;
        browser.fates.length = 0;
      }
      await clock.pass(60_000);
      server.closeAt(0);
      const offered = [...pages.values()].flatMap((page) => page.recorder.view().leftTexts);
      for (const index of browsers.keys()) close(index);
      for (const browser of browsers) {
        const found = await browser.deliver();
        expect(found.refused).toBe(0);
        offered.push(...found.texts);
      }
      const held = documents.flatMap(({ itemId, path }) => [server.textOf(itemId, path), server.lateTextOf(itemId, path)]);
      const texts = [...held, ...offered.map(({ text }) => text)];
      for (const character of typed) {
        const times = texts.map((text) => timesIn(text, character));
        expect(Math.max(...times), `${character} of ${typed.join('')}`).toBe(1);
      }
    }),
    { numRuns: 400 },
  );
});
