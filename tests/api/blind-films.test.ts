import type { AttemptEvent, EventBatch, TextChange } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import type { Film } from '@assay/core/recordings';
import { expect, test } from 'vitest';
import { bodyOf, invite, openAttempt } from '../support/attempt.ts';
import { nextOf, type ReviewedOpening, reviewedOpening } from '../support/reviews.ts';

type Person = { name: string; email: string; timeMultiplier: number };

/** As long as each other in every part. */
const mara: Person = { name: 'Mara Quint', email: 'maraquint@example.org', timeMultiplier: 1.5 };
const jole: Person = { name: 'Jole Kwant', email: 'jolekwant@example.org', timeMultiplier: 1 };

/** What both type, key by key; `<` takes the last character out again. */
function keysOf({ name, email }: Person): string {
  const [first = '', last = ''] = name.split(' ');
  const slip = `${first.slice(0, 2)}${first.slice(3)}<${first.slice(2)}`;
  const begun = last.slice(0, 4);
  return [
    '// by ',
    `${slip} ${last.slice(0, 3)}<${last.slice(2)}\n`,
    `${email.slice(0, 6)}<${email.slice(5)}\n`,
    `const x = '${begun}<<<<1';\n`,
    `// ${first}${'<'.repeat(first.length)}me\n`,
  ].join('');
}

/** Types for as many minutes as the multiplier says, is offline twice, runs, leaves, and hands in. */
async function typed({ platform, owner, opening }: ReviewedOpening, person: Person): Promise<void> {
  const { clock } = platform;
  const { name, email, timeMultiplier } = person;
  const { token } = await invite(owner, opening, { name, email, timeMultiplier });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  const pass = (ms: number) => clock.advance(ms * timeMultiplier);
  let seq = 0;
  const stamp = () => {
    seq += 1;
    return { seq, clientAt: clock.now().getTime() };
  };
  const other = async (event: Record<string, unknown>) => {
    const events = [{ ...stamp(), ...event } as AttemptEvent];
    bodyOf(await attempt.send([{ firstSeq: seq, document: null, events }]));
  };
  const press = async (key: string, length: number) => {
    const change: TextChange = key === '<' ? { offset: length - 1, length: 1, text: '' } : { offset: length, length: 0, text: key };
    const document = attempt.document();
    const batch: EventBatch = {
      firstSeq: seq + 1,
      document,
      events: [{ ...stamp(), kind: 'edit', input: key === '<' ? 'delete' : 'type', changes: [change] }],
    };
    bodyOf(await attempt.send([batch]));
    attempt.believe(change);
  };

  pass(4_000);
  await other({ kind: 'item', itemId: attempt.itemId('code') });
  const start = attempt.text().length;
  let length = start;
  for (const key of keysOf(person)) {
    pass(700);
    await press(key, length);
    length += key === '<' ? -1 : 1;
  }
  // Long enough to be told of for both; long enough only for whoever has more time.
  for (const [keys, silentMs] of [
    [3, 40_000],
    [8, 16_000],
    [5, 31_000],
  ] as const) {
    for (let key = 0; key < keys; key += 1) {
      pass(1_700);
      await press('x', length);
      length += 1;
    }
    pass(silentMs);
  }
  const { runId } = bodyOf(await attempt.run(), 202);
  await attempt.runResult(runId);
  pass(2_000);
  await other({ kind: 'leave' });
  pass(6_000);
  await other({ kind: 'return' });
  pass(3_000);
  bodyOf(await attempt.submitFrom(seq));
  await platform.work();
}

test('the films of two who typed the same at their own pace, each the own name, differ in nothing at all', async () => {
  const world = await reviewedOpening();
  await world.plan({ code: { isRead: true, rubricPercent: 50 } });
  for (const person of [mara, jole]) {
    await typed(world, person);
    world.platform.clock.advance(3_723_000);
  }
  const reviewer = await world.member('Rita', ['reviewer']);
  const films: Film[] = [];
  for (const _ of [mara, jole]) {
    const path = `/api/staff/reviews/${await nextOf(reviewer, { questionId: 'doubling' })}`;
    films.push(bodyOf(await reviewer.get<Film>(`${path}/film`)));
    const draft = { levels: { readable: 0, fitting: 0, careful: 0 }, notes: {}, overall: '' };
    bodyOf(await reviewer.post(`${path}/finish`, { basedOn: 0, draft }));
  }
  const [one, two] = films;
  expect(one?.steps.length).toBeGreaterThan(80);
  expect(one?.gaps.map(({ kind, from, until }) => [kind, until - from])).toEqual([
    ['offline', 41_700],
    ['offline', 33_000],
  ]);
  expect(one).toEqual(two);
  const text = JSON.stringify(films);
  expect(text).toContain('•');
  expect(text).not.toMatch(/\d{4}-\d\d-\d\d|(?:att|itm|run|wri)_/);
});
