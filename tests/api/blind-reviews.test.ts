import type { Runner } from '@assay/core/runs';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import type { TestBrowser } from '../support/platform.ts';
import { draftOf, nextOf, type ReviewedOpening, reviewedOpening } from '../support/reviews.ts';
import { nextTraining } from '../support/training.ts';

/** What was written comes back as output, as an error and as a returned value. */
const echoing: Runner = {
  ...doublingRunner,
  run: async (request, options) => {
    const source = Object.values(request.files).join('\n');
    return (await doublingRunner.run(request, options)).map((outcome, index) => ({
      ...outcome,
      stdout: source,
      stderr: source,
      returned: { [source]: [source] },
      ...(index === 0 ? { error: { message: source } } : {}),
      // As it is on a machine that is busy with others.
      wallMs: source.length + Math.floor(source.length / 7),
      cpuMs: 3,
    }));
  },
};

const mara = { name: 'Mara Quint', email: 'maraquint@example.org' };
const jole = { name: 'Jole Kwant', email: 'jolekwant@example.org' };

const codeOf = ({ name, email }: typeof mara) => `// ${name} <${email}>, by ${name.split(' ')[0]}\nfunction double(n) { return 2 * n; }\n`;

async function bothSat(): Promise<ReviewedOpening> {
  const world = await reviewedOpening({ hasProject: true, runner: echoing });
  await world.plan({ code: { isRead: true, rubricPercent: 50 } });
  for (const [person, timeMultiplier] of [[mara, 1.5] as const, [jole, 1] as const]) {
    const [first, last] = person.name.split(' ');
    await world.sat({
      name: person.name,
      timeMultiplier,
      code: codeOf(person),
      essay: `# I am **${person.name}**\n\nWrite to ${person.email}. ${last}, ${first}.`,
      followUp: `Because ${first} says so.`,
      fileName: `${person.name} cleaned.csv`,
    });
    world.platform.clock.advance(3_723_000);
  }
  return world;
}

const kinds = ['reflection', 'doubling', 'cleaned-orders'] as const;

/** Without the id that each review has. */
const nameless = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer).replaceAll(/"(?:rev|trn)_[0-9a-z]+"/g, '"a review"'));

/** Both worked for the same minutes, so that the places in their own working time differ; that these are stretched is tested with `workingTime`. */
const placeless = (film: unknown): unknown =>
  JSON.parse(JSON.stringify(film).replaceAll(/"(at|from|until|askedAt|toldAt|endsAtMs)":\d+/g, '"$1":0'));

type Desk = (reviewer: TestBrowser, questionId: string) => Promise<string>;

const toReview: Desk = async (reviewer, questionId) => `/api/staff/reviews/${await nextOf(reviewer, { questionId })}`;
const toPractise: Desk = async (reviewer, questionId) => `/api/staff/training/${await nextTraining(reviewer, { questionId })}`;

/** Of both: what somebody is told of each answer at a desk, before and after finishing it. */
async function everythingTold(reviewer: TestBrowser, questionId: string, desk: Desk = toReview) {
  const told: unknown[][] = [];
  for (const _ of [mara, jole]) {
    const path = await desk(reviewer, questionId);
    const before = bodyOf(await reviewer.get(path));
    const film = placeless(bodyOf(await reviewer.get(`${path}/film`)));
    const draft =
      questionId === 'doubling'
        ? { levels: { readable: 0, fitting: 0, careful: 0 }, notes: {}, overall: '' }
        : draftOf({ clear: 0, complete: 0 });
    const saved = bodyOf(await reviewer.put(`${path}/draft`, { basedOn: 0, draft }));
    const finished = bodyOf(await reviewer.post(`${path}/finish`, { basedOn: 1, draft }));
    const files =
      questionId === 'cleaned-orders' ? [bodyOf(await reviewer.get(`${path}/files`)), bodyOf(await reviewer.get(`${path}/files/1`))] : [];
    told.push([before, film, ...files, saved, finished, bodyOf(await reviewer.get(path))].map(nameless));
  }
  return told;
}

test('whoever has more time and whoever has less, each naming themselves, differ in nothing that a reviewer is told', async () => {
  const world = await bothSat();
  const reviewer = await world.member('Rita', ['reviewer']);
  const everything: unknown[] = [];
  for (const questionId of kinds) {
    const [one, other] = await everythingTold(reviewer, questionId);
    expect(one).toEqual(other);
    everything.push(one, other);
  }
  everything.push(bodyOf(await reviewer.get('/api/staff/reviews')), bodyOf(await reviewer.get('/api/staff/home')));
  const text = JSON.stringify(everything);
  expect(text).toContain('I am **••••••••••**');
  expect(text).toContain('file 1.csv');
  expect(text).not.toMatch(/mara|quint|jole|kwant|example\.org/i);
  expect(text).not.toMatch(/"(?:att|itm|cand|inv|acc|opn|sub|rtsk|upl|wri|run|grd|team|asm|arev)_/);
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  // The finished ones differ in nothing but their ids either.
  const { finished } = bodyOf(await reviewer.get<{ finished: { newest: { title: string }[] } }>('/api/staff/reviews'));
  for (const title of new Set(finished.newest.map((row) => row.title))) {
    const [one, other] = finished.newest.filter((row) => row.title === title).map(nameless);
    expect(one).toEqual(other);
  }
});

test('whoever practises is told as little, also under a plan that names candidates', async () => {
  const world = await bothSat();
  const reviewer = await world.member('Rita', ['reviewer']);
  for (const questionId of kinds) await everythingTold(reviewer, questionId);
  await world.plan({ isBlind: false });
  const trainee = await world.member('Tess', ['manager']);
  const everything: unknown[] = [];
  for (const questionId of kinds) {
    const [one, other] = await everythingTold(trainee, questionId, toPractise);
    expect(one).toEqual(other);
    // Before the own scores there is nothing of the settled ones.
    expect(JSON.stringify(one?.[0])).not.toMatch(/settled|rubricShare|"reviewed"/);
    everything.push(one, other);
  }
  everything.push(bodyOf(await trainee.get('/api/staff/training')));
  const text = JSON.stringify(everything);
  expect(text).toContain('I am **••••••••••**');
  expect(text).toContain('file 1.csv');
  expect(text).toContain('"settledShare":1');
  expect(text).not.toMatch(/mara|quint|jole|kwant|example\.org/i);
  expect(text).not.toMatch(/"(?:att|itm|cand|inv|acc|opn|sub|rtsk|rev|upl|wri|run|grd|team|asm|arev)_/);
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
});

test('a manager learns whose answer it was after scoring it, and that stands in the log; a reviewer never does', async () => {
  const world = await bothSat();
  const [manager, reviewer] = [await world.member('Mona', ['manager']), await world.member('Rita', ['reviewer'])];
  const reviewId = await nextOf(manager, { questionId: 'reflection' });
  const path = `/api/staff/reviews/${reviewId}`;
  expect(await manager.post(`${path}/reveal`)).toMatchObject({ status: 409, body: { error: { reason: 'unscored' } } });
  expect(bodyOf(await manager.get(path))).toMatchObject({ candidate: null, mayReveal: false });
  bodyOf(await manager.post(`${path}/finish`, { basedOn: 0, draft: draftOf({ clear: 0, complete: 0 }) }));
  expect(bodyOf(await manager.get(path))).toMatchObject({ candidate: null, mayReveal: true });
  const { candidate } = bodyOf(await manager.post<{ candidate: string }>(`${path}/reveal`));
  expect([mara.name, jole.name]).toContain(candidate);
  expect(bodyOf(await manager.get(path))).toMatchObject({ candidate, mayReveal: false });
  const log = await world.platform.db.selectFrom('audit').select(['subject']).where('action', '=', 'review.reveal').execute();
  expect(log).toEqual([{ subject: expect.stringMatching(/^att_/) }]);

  const other = await nextOf(reviewer, { questionId: 'reflection' });
  bodyOf(await reviewer.post(`/api/staff/reviews/${other}/finish`, { basedOn: 0, draft: draftOf({ clear: 0, complete: 0 }) }));
  expect(bodyOf(await reviewer.get(`/api/staff/reviews/${other}`))).toMatchObject({ candidate: null, mayReveal: false });
  expect((await reviewer.post(`/api/staff/reviews/${other}/reveal`)).status).toBe(404);
});

test('a plan that is not blind names the candidate and masks nothing', async () => {
  const world = await bothSat();
  await world.plan({ isBlind: false });
  const reviewer = await world.member('Rita', ['reviewer']);
  const review = bodyOf(
    await reviewer.get<{ candidate: string; answer: { prose: string } }>(
      `/api/staff/reviews/${await nextOf(reviewer, { questionId: 'reflection' })}`,
    ),
  );
  expect([mara.name, jole.name]).toContain(review.candidate);
  expect(review.answer.prose).toContain(review.candidate);
});
