import { AppError } from '@assay/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFaultyStore } from './model/faulty-store.ts';
import { createModelBrowser, type Fate } from './model/model-browser.ts';
import { createModelServer, documents, itemIds } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';

type Step =
  | { kind: 'edit'; document: number; at: number; length: number; text: string }
  | { kind: 'choose'; item: number; option: string }
  | { kind: 'mark'; item: number; isMarked: boolean }
  | { kind: 'wait'; ms: number }
  | { kind: 'fate'; fate: Fate }
  | { kind: 'line'; isOffline: boolean }
  | { kind: 'trouble'; isFull: boolean }
  | { kind: 'reload'; saysGoodbye: boolean }
  | { kind: 'disk'; isFull: boolean }
  | { kind: 'cleared' }
  | { kind: 'sleep'; ms: number; countsOn: boolean }
  | { kind: 'clock'; apartMs: number }
  | { kind: 'corrupt'; document: number };

const item = fc.nat({ max: 1 });
const document = fc.nat({ max: documents.length - 1 });
const is = <Kind extends string>(kind: Kind) => fc.constant(kind);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({
      kind: is('edit'),
      document,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 6 }),
      text: fc.string({
        unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\u{1F600}', '\ud800', '\udc00', '\0', '\u202e', 'e\u0301'),
        maxLength: 5,
      }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: is('choose'), item, option: fc.constantFrom('a', 'b', 'c') }) },
  { weight: 5, arbitrary: fc.record({ kind: is('mark'), item, isMarked: fc.boolean() }) },
  { weight: 20, arbitrary: fc.record({ kind: is('wait'), ms: fc.constantFrom(1, 30, 2500, 7000) }) },
  { weight: 15, arbitrary: fc.record({ kind: is('fate'), fate: fc.constantFrom<Fate>('lost', 'answer_lost', 'twice', 'late') }) },
  { weight: 3, arbitrary: fc.record({ kind: is('line'), isOffline: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: is('trouble'), isFull: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: is('reload'), saysGoodbye: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: is('disk'), isFull: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: is('cleared') }) },
  { weight: 1, arbitrary: fc.record({ kind: is('sleep'), ms: fc.constantFrom(5000, 3_600_000), countsOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: is('clock'), apartMs: fc.constantFrom(-4e7, 0, 4e7) }) },
  { weight: 1, arbitrary: fc.record({ kind: is('corrupt'), document }) },
);

test('whatever is typed, dropped, repeated, delayed or reloaded, the server ends with the text on the screen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const clock = createVirtualClock();
      const server = createModelServer(clock);
      const store = createFaultyStore();
      const browser = createModelBrowser(clock, server, store);
      let recording = await browser.open();
      const shown = () => ({
        texts: documents.map((each) => recording.recorder.answers.textOf(each)),
        marked: itemIds.map((itemId) => recording.recorder.answers.isMarked(itemId)),
      });
      const calm = () => {
        browser.fates.length = 0;
        browser.isOffline = false;
        server.refuseWith(null);
      };
      for (const each of steps) {
        const itemId = itemIds['item' in each ? each.item : 0] ?? expect.fail();
        const document = documents['document' in each ? each.document : 0] ?? expect.fail();
        switch (each.kind) {
          case 'edit': {
            const text = recording.recorder.answers.textOf(document);
            const offset = Math.floor(each.at * text.length);
            const change = { offset, length: Math.min(each.length, text.length - offset), text: each.text };
            expect(recording.recorder.edit(document, 'type', [change], () => expect.fail())).toBe('recorded');
            break;
          }
          case 'choose':
            recording.recorder.choose(itemId, [each.option]);
            break;
          case 'mark':
            recording.recorder.mark(itemId, each.isMarked);
            break;
          case 'wait':
            await clock.pass(each.ms);
            break;
          case 'fate':
            browser.fates.push(each.fate);
            break;
          case 'line':
            browser.isOffline = each.isOffline;
            break;
          case 'trouble':
            server.refuseWith(each.isFull ? new AppError('unavailable', 'full') : null);
            break;
          case 'disk':
            store.isFull = each.isFull;
            break;
          case 'cleared':
            // Noticed by the next write.
            await store.clear();
            recording.recorder.note({ kind: 'leave' });
            break;
          case 'sleep':
            clock.sleep(each.ms, each.countsOn);
            break;
          case 'clock':
            clock.setWallApart(each.apartMs);
            break;
          case 'corrupt': {
            calm();
            await clock.pass(12_000);
            server.corrupt(document.itemId, 'damaged', document.path);
            const text = recording.recorder.answers.textOf(document);
            recording.recorder.edit(document, 'type', [{ offset: text.length, length: 0, text: '!' }], () => expect.fail());
            break;
          }
          case 'reload': {
            await clock.pass(1);
            // Promised only where the device keeps it, which the page says.
            if (!recording.recorder.view().isDurable) break;
            const before = shown();
            if (each.saysGoodbye) recording.recorder.leave();
            browser.close(recording);
            calm();
            recording = await browser.open();
            expect(shown()).toEqual(before);
            break;
          }
          default:
            each satisfies never;
        }
      }
      calm();
      store.isFull = false;
      await clock.pass(120_000);
      expect(recording.recorder.view()).toMatchObject({ isDurable: true, isWriter: true, save: { kind: 'saved' } });
      expect(await store.listSessions()).toEqual([]);
      for (const each of documents) expect(server.textOf(each.itemId, each.path)).toBe(recording.recorder.answers.textOf(each));
      for (const itemId of itemIds) {
        expect(server.selectedOf(itemId)).toEqual(recording.recorder.answers.selectedOf(itemId));
        expect(server.isMarked(itemId)).toBe(recording.recorder.answers.isMarked(itemId));
      }
    }),
    { numRuns: 400 },
  );
});
