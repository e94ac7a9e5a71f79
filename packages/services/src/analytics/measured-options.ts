import { canonicalJson } from '@assay/core';
import { fewestAnswers, type MeasuredFigures, type MeasuredOption, type MeasuredShare, optionFinding } from '@assay/core/analytics';
import type { ChoiceBody, FrozenQuestion } from '@assay/core/questions';
import { type Database, listOptionSums, type MeasuredQuestion } from '@assay/db';
import { differenceInterval, type Moments, meanWithInterval } from '@assay/stats';
import { inTurn } from './in-turn.ts';
import { shareOf } from './share-of.ts';

type Sums = Awaited<ReturnType<typeof listOptionSums>>;

/** Of what was asked, the newest version first. */
export async function measuredOptions(
  db: Database,
  of: MeasuredQuestion,
  [newest, ...older]: readonly [FrozenQuestion, ...FrozenQuestion[]],
): Promise<MeasuredFigures['options']> {
  if (newest.body.kind !== 'choice') return null;
  const { body } = newest;
  if (older.some((one) => optionsOf(one) !== optionsOf(newest))) return 'differ';
  const sums = await inTurn(() => listOptionSums(db, of));
  return body.options.map((option) => measuredOption(option, body, sums));
}

const optionsOf = ({ body }: FrozenQuestion): string =>
  body.kind === 'choice' ? canonicalJson(body.options.map(({ id, html, isCorrect }) => ({ id, html, isCorrect }))) : '';

function measuredOption({ id, html, isCorrect }: ChoiceBody['options'][number], body: ChoiceBody, sums: Sums): MeasuredOption {
  const choosers = sums.filter(({ chosen }) => chosen.includes(id));
  const chosen = shareOf(countOf(choosers), countOf(sums));
  const rest = restOf(choosers);
  const others = restOf(heldAgainst(body, id, sums));
  const lead = rest === null || others === null ? null : differenceInterval(rest, others);
  return { id, html, isCorrect, chosen, rest, finding: optionFinding({ isCorrect, chosen }, lead) };
}

/** Whoever chose the right one instead; where that are too few, or several can be chosen, whoever answered without it. */
function heldAgainst({ select, options }: ChoiceBody, id: string, sums: Sums): Sums {
  const right = options.filter(({ isCorrect }) => isCorrect).map((option) => option.id);
  const rightly = sums.filter(({ chosen }) => select === 'one' && chosen.some((own) => right.includes(own)));
  return restOf(rightly) !== null ? rightly : sums.filter(({ chosen }) => chosen.length > 0 && !chosen.includes(id));
}

const countOf = (sums: Sums): number => sums.reduce((all, { count }) => all + count, 0);

function restOf(sums: Sums): MeasuredShare | null {
  const moments = sums.reduce(
    (all: Moments, { rest }) => ({ n: all.n + rest.n, sum: all.sum + rest.sum, sumOfSquares: all.sumOfSquares + rest.sumOfSquares }),
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
  return moments.n < fewestAnswers ? null : meanWithInterval(moments);
}
