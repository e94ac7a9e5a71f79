import { listQuestionFigures, type NewResponse } from '@assay/db';
import { reckonFigures } from '@assay/services';
import { analyseItems, seededRandom } from '@assay/stats';
import { expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { createPlatform, type Platform } from '../support/platform.ts';
import { choices, sat } from '../support/rotation.ts';

const form = ['choice-0', 'choice-1', 'choice-2', 'choice-3', 'choice-4', 'choice-5'] as const;
const people = 240;

const oneSection = [{ title: 'All', pool: { kinds: ['choice' as const] }, count: 1, weight: 1 }];

type Answered = { person: number; question: number; score: number; language: string | null; position: number };

/** Everybody answers the six questions of one form, in an order of their own. The first is easier in the second half of the year, the second harder in Python, the third tells nothing. */
function answered(): readonly Answered[] {
  const random = seededRandom('figures');
  return Array.from({ length: people }, (_, person) => {
    const strength = random();
    const language = person % 2 === 0 ? 'python' : 'javascript';
    return form.map((_id, question): Answered => {
      const chance =
        question === 0
          ? 0.15 + 0.4 * strength + (person < people / 2 ? 0 : 0.45)
          : question === 1
            ? 0.15 + 0.5 * strength + (language === 'python' ? 0 : 0.35)
            : question === 2
              ? 0.5
              : 0.05 + 0.9 * strength;
      const score = random() < chance ? 1 : 0;
      return { person, question, score, language: question === 1 ? language : null, position: 1 + ((question + person) % form.length) };
    });
  }).flat();
}

const dayOf = (person: number) => new Date(Date.UTC(2026, 0, 5 + person)).toISOString().slice(0, 10);

async function store({ db }: Platform, answers: readonly Answered[]): Promise<void> {
  for (const [question, id] of form.entries()) {
    const own = answers.filter((answer) => answer.question === question);
    const rows = own.map(({ person, score, language, position }): Partial<NewResponse> & { score: number } => {
      const others = answers.filter((other) => other.person === person && other.question !== question);
      return {
        score,
        language,
        position,
        subjectId: `sub ${person}`,
        form: `form ${person}`,
        day: dayOf(person),
        seconds: 60 + person,
        restScore: others.reduce((sum, other) => sum + other.score, 0),
        restMax: others.length,
      };
    });
    await insertResponses(db, id, rows);
  }
}

const figuresOf = async ({ db }: Platform, questionId: string) => {
  const [newest] = await listQuestionFigures(db, questionId);
  if (newest === undefined) throw new Error('there are no figures');
  return newest.figures;
};

test('reckons what assay stats says of the same answers, with the same flags', async () => {
  const platform = await createPlatform({ questions: choices(6) });
  const answers = answered();
  await store(platform, answers);
  for (const questionId of form) await reckonFigures(platform.system('figures'), { questionId });
  const { items } = analyseItems({
    people,
    questions: form.length,
    person: Int32Array.from(answers, ({ person }) => person),
    question: Int32Array.from(answers, ({ question }) => question),
    score: Float64Array.from(answers, ({ score }) => score),
    max: new Float64Array(answers.length).fill(1),
    seconds: Float64Array.from(answers, ({ person }) => 60 + person),
    language: Int32Array.from(answers, ({ language }) => (language === null ? -1 : language === 'python' ? 0 : 1)),
    at: Float64Array.from(answers, ({ person }) => person),
  });
  for (const [question, id] of form.entries()) {
    const [figures, expected] = [await figuresOf(platform, id), items[question]];
    if (expected === undefined || !expected.discrimination.isKnown || !figures.itemRest.isKnown) throw new Error('it is known of each');
    expect(figures.facility).toMatchObject({ n: people, value: expect.closeTo(expected.facility, 9) });
    expect(figures.itemRest.r).toBeCloseTo(expected.discrimination.r, 9);
    expect(figures.itemRest.low).toBeCloseTo(expected.discrimination.low, 9);
    expect(figures.restReliability).toBeCloseTo(expected.reliabilityIfDropped ?? Number.NaN, 9);
    expect(figures.seconds).toBe(expected.medianSeconds);
    expect(figures.flags).toEqual(expected.flags);
  }
  const flags = await Promise.all(form.slice(0, 3).map(async (id) => (await figuresOf(platform, id)).flags));
  expect(flags).toEqual([['drifting'], ['one_language_harder'], ['does_not_discriminate']]);
});

test('draws the curve, the thirds of the form and the stretches of exposures from the same answers', async () => {
  const platform = await createPlatform({ questions: choices(6) });
  const answers = answered();
  await store(platform, answers);
  await reckonFigures(platform.system('figures'), { questionId: 'choice-0' });
  const figures = await figuresOf(platform, 'choice-0');
  const own = answers.filter(({ question }) => question === 0);
  const meanOf = (rows: readonly Answered[]) => rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
  expect(figures.fifths).toHaveLength(5);
  expect(figures.fifths?.reduce((sum, { n, value }) => sum + n * value, 0)).toBeCloseTo(people * meanOf(own), 6);
  const restOf = (person: number) => answers.reduce((sum, one) => sum + (one.person === person && one.question !== 0 ? one.score : 0), 0);
  const blocks = [...Map.groupBy(own, ({ person }) => restOf(person))].toSorted(([a], [b]) => a - b).map(([, rows]) => rows);
  expect(figures.upperLower?.value).toBeCloseTo(meanOfFirst(blocks.toReversed()) - meanOfFirst(blocks), 9);
  expect(figures.thirds).toMatchObject(
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ].map((positions, index) => {
      const placed = own.filter(({ position }) => positions.includes(position));
      return { third: ['early', 'middle', 'late'][index], n: placed.length, facility: { value: expect.closeTo(meanOf(placed), 9) } };
    }),
  );
  expect(figures.exposures).toMatchObject(
    Array.from({ length: 8 }, (_, stretch) => ({
      from: 30 * stretch + 1,
      to: 30 * stretch + 30,
      firstDay: dayOf(30 * stretch),
      facility: { n: 30, value: expect.closeTo(meanOf(own.slice(30 * stretch, 30 * stretch + 30)), 9) },
    })),
  );
});

test('answers that come within two minutes are reckoned together, and of fewer than five nothing is told', async () => {
  const platform = await createPlatform({ questions: choices(1) });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: oneSection } });
  for (let time = 0; time < 4; time += 1) await sat(platform, opening.openingId, [{ questionId: 'choice-0', isRight: time > 0 }]);
  await platform.work();
  expect(await listQuestionFigures(platform.db)).toEqual([]);
  expect(await platform.db.selectFrom('jobs').select('id').where('kind', '=', 'reckon-figures').execute()).toHaveLength(1);
  platform.clock.advance(120_000);
  await platform.work();
  expect(await figuresOf(platform, 'choice-0')).toMatchObject({
    n: 4,
    facility: null,
    flags: [],
    fifths: null,
    exposures: [],
    upperLower: null,
  });
  const { attemptId } = await sat(platform, opening.openingId, [{ questionId: 'choice-0', isRight: true }]);
  await platform.work();
  platform.clock.advance(120_000);
  await platform.work();
  expect(await figuresOf(platform, 'choice-0')).toMatchObject({ n: 5, facility: { n: 5, value: 0.8 } });
  bodyOf(await owner.post(`/api/staff/attempts/${attemptId}/void`, { reason: 'it was a colleague' }));
  platform.clock.advance(120_000);
  await platform.work();
  expect(await figuresOf(platform, 'choice-0')).toMatchObject({ n: 4, facility: null });
});

/** Of the first 27 % of the people, who have no order within a block. */
function meanOfFirst(blocks: readonly (readonly Answered[])[]): number {
  const wanted = 0.27 * people;
  let [left, sum] = [wanted, 0];
  for (const block of blocks) {
    const taken = Math.min(left, block.length);
    sum += (taken / block.length) * block.reduce((all, { score }) => all + score, 0);
    left -= taken;
  }
  return sum / wanted;
}
