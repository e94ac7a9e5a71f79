import { assertMay, teamsFor } from '@assay/core/accounts';
import type { RegradesOfQuestion } from '@assay/core/regrades';
import { countGradedByVersion, getQuestion, listRegrades } from '@assay/db';
import { namesOfActors } from '../accounts/names-of-actors.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';

/** By which versions finished attempts are graded, and what was done about it before. */
export async function readRegradesOfQuestion(ctx: ServiceContext, input: { questionId: string }): Promise<RegradesOfQuestion> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'regrade.read', subjectOfQuestion(question));
  const newest = question.isApproved ? (question.version?.question.version ?? null) : null;
  const past = await listRegrades(ctx.db, { questionId: question.id });
  const nameOf = await namesOfActors(
    ctx.db,
    past.map(({ madeBy }) => madeBy),
  );
  return {
    versions: (await countGradedByVersion(ctx.db, question.id, teamsFor(ctx.actor, 'regrade.read'))).map(({ version, attempts }) => ({
      version,
      attempts,
      isNewest: version === newest,
    })),
    past: past.map(({ id, kind, state, madeAt, madeBy }) => ({
      regradeId: id,
      kind,
      state,
      madeAt: madeAt.toISOString(),
      madeBy: nameOf(madeBy) ?? 'a former colleague',
    })),
  };
}
