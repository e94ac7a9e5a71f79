import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseId } from '../ids.ts';
import { countEdits, textAfter } from './fold.ts';
import type { AttemptEvent, EventBatch, TextChange } from './schema.ts';
import { applyChanges, textHash } from './text.ts';

const itemId = parseId('item', `itm_${'0'.repeat(26)}`);

/** Letters, line ends, halves and pairs of surrogates, a combining mark, right-to-left, U+0000. */
const oddText = fc.string({
  unit: fc.constantFrom('a', '\n', '\r\n', '\ud83d', '\ude00', '\u{1F468}', '\u0301', 'א', '\u0000', '\u2028'),
  maxLength: 12,
});

/** Up to three changes as an editor with several cursors reports them: the highest offset first, never overlapping. */
const edit = fc.array(fc.record({ from: fc.nat(), length: fc.nat(8), text: oddText }), { minLength: 1, maxLength: 3 });

function changesOn(text: string, wishes: readonly { from: number; length: number; text: string }[]): TextChange[] {
  const changes: TextChange[] = [];
  let end = text.length;
  for (const { from, length, text: inserted } of wishes.toSorted((a, b) => (b.from % (text.length + 1)) - (a.from % (text.length + 1)))) {
    const offset = from % (text.length + 1);
    if (offset > end) continue;
    changes.push({ offset, length: Math.min(length, end - offset), text: inserted });
    end = offset;
  }
  return changes;
}

test('folds any edits, cut into batches anywhere, to the text of the editor', () => {
  fc.assert(
    fc.property(oddText, fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 40 }), (starter, edits) => {
      let editor = starter;
      let seq = 0;
      const batches: EventBatch[] = [];
      for (const [wishes, isCut] of edits) {
        const before = { itemId, language: 'javascript' as const, length: editor.length, hash: textHash(editor) };
        const changes = changesOn(editor, wishes);
        const applied = applyChanges(editor, changes);
        if ('refusal' in applied) throw new Error(applied.refusal);
        editor = applied.text;
        seq += 1;
        const event: AttemptEvent = { kind: 'edit', seq, clientAt: seq, input: 'type', changes };
        const open = batches.at(-1);
        if (open === undefined || isCut) batches.push({ firstSeq: seq, document: before, events: [event] });
        else open.events.push(event);
      }
      let folded = starter;
      for (const batch of batches) {
        // As it is sent and stored.
        const after = textAfter(folded, JSON.parse(JSON.stringify(batch)));
        expect(after).not.toBeNull();
        folded = after ?? '';
      }
      expect(folded).toBe(editor);
      expect(batches.reduce((sum, batch) => sum + countEdits(batch), 0)).toBe(edits.length);
    }),
    { numRuns: 500 },
  );
});

const batchOn = (before: string, events: AttemptEvent[]): EventBatch => ({
  firstSeq: 1,
  document: { itemId, language: 'javascript', length: before.length, hash: textHash(before) },
  events,
});
const typed = (offset: number, text: string): AttemptEvent => ({
  kind: 'edit',
  seq: 1,
  clientAt: 0,
  input: 'type',
  changes: [{ offset, length: 0, text }],
});

test('folds nothing of a batch that was typed on another text', () => {
  expect(textAfter('here', batchOn('there', [typed(0, 'x')]))).toBeNull();
  expect(textAfter('here', batchOn('here', [typed(9, 'x')]))).toBeNull();
});

test('a snapshot puts both sides in step, and what follows it is folded', () => {
  const events: AttemptEvent[] = [typed(0, 'lost '), { kind: 'snapshot', seq: 2, clientAt: 0, text: 'whole' }, typed(5, '!')];
  expect(textAfter('drifted', batchOn('other', events))).toBe('whole!');
});

test('counts edits, snapshots and choices, and no page events', () => {
  const events: AttemptEvent[] = [
    typed(0, 'x'),
    { kind: 'snapshot', seq: 2, clientAt: 0, text: '' },
    { kind: 'choose', seq: 3, clientAt: 0, itemId, selected: [] },
    { kind: 'leave', seq: 4, clientAt: 0 },
    { kind: 'item', seq: 5, clientAt: 0, itemId },
  ];
  expect(countEdits({ events })).toBe(3);
});
