import { assertMay } from '@assay/core/accounts';
import type { AssessmentSketch, DrawnForm } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { getRotationSettings, listLiveVersions, listRestingVersions } from '@assay/db';
import { assembleForm } from '@assay/stats';
import { ownTeam } from '../accounts/own-team.ts';
import { newSecret, type ServiceContext } from '../context.ts';
import { assemblyInputs, relaxStepOf } from './section-pools.ts';
import { worthOfDrawn } from './worth-of-drawn.ts';

/** A form that somebody who starts now could get of an assessment that need not be saved yet. Nothing of it is kept. */
export async function drawForm(ctx: ServiceContext, input: { teamId: TeamId | null; content: AssessmentSketch }): Promise<DrawnForm> {
  const teamId = input.teamId ?? (await ownTeam(ctx.db, ctx, 'assessment.read'));
  assertMay(ctx.actor, 'assessment.read', { kind: 'team', teamId });
  const { sections, languages } = input.content;
  const live = await listLiveVersions(ctx.db, teamId);
  const resting = await listRestingVersions(ctx.db, teamId);
  const drawings = sections.map((section) => ({ ...section, points: section.weight ?? 0 }));
  const form = assembleForm(
    assemblyInputs(drawings, { languages, live, resting, caps: (await getRotationSettings(ctx.db)).settings }),
    newSecret(ctx),
  );
  const drawn = form.sections.map(({ chosen, missing }, index) => {
    const { title = '', count = 0, points = 0 } = drawings[index] ?? {};
    const worth = worthOfDrawn({ count, points }, chosen);
    return {
      title,
      missing,
      questions: chosen.flatMap(({ candidate, step }, place) => {
        const version = [...live, ...resting].find(({ versionId }) => versionId === candidate.versionId);
        if (version === undefined) return [];
        const { id, title, body, difficulty, minutes } = version.question;
        return [
          {
            ...{ questionId: id, title, kind: body.kind, difficulty, minutes },
            ...{ points: worth?.[place] ?? points, relaxed: relaxStepOf(step) },
          },
        ];
      }),
    };
  });
  return { sections: drawn, minutes: drawn.flatMap(({ questions }) => questions).reduce((sum, { minutes }) => sum + minutes, 0) };
}
