import { assertMay, teamsFor } from '@assay/core/accounts';
import type { AssessmentRow } from '@assay/core/assessments';
import { listRealAssessments } from '@assay/db';
import { teamTags } from '../accounts/team-tags.ts';
import type { ServiceContext } from '../context.ts';

export async function listAssessments(ctx: ServiceContext): Promise<readonly AssessmentRow[]> {
  assertMay(ctx.actor, 'assessment.read', { kind: 'installation' });
  const teamTag = await teamTags(ctx.db);
  return (await listRealAssessments(ctx.db, teamsFor(ctx.actor, 'assessment.read'))).map((assessment) => ({
    assessmentId: assessment.id,
    name: assessment.name,
    team: teamTag(assessment.teamId),
    questions: assessment.content.sections.reduce((sum, { count }) => sum + count, 0),
    form: assessment.content.form,
    workingTimeMs: assessment.content.workingTimeMs,
    openings: assessment.openings,
    createdAt: assessment.createdAt.toISOString(),
    sections: assessment.content.sections.map(({ id, title, count, weight, sharing }) => ({
      sectionId: id,
      title,
      count,
      points: weight,
      sharing,
    })),
  }));
}
