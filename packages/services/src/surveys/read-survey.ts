import { assertMay } from '@assay/core/accounts';
import type { SurveyOnDashboard } from '@assay/core/analytics';
import type { AssessmentId, OpeningId } from '@assay/core/ids';
import { getAssessment } from '@assay/db';
import { openingsAsked } from '../analytics/openings-asked.ts';
import type { ServiceContext } from '../context.ts';
import { surveyFigures } from './survey-figures.ts';

export type SurveyAsked = {
  assessmentId: AssessmentId;
  opening: OpeningId | null;
  from: string | null;
  until: string | null;
  /** Of the comments, from 1. */
  page: number;
};

/** What candidates thought of an assessment. Apart from the dashboard, which is read from stored sums: who was asked is counted attempt by attempt. */
export async function readSurvey(ctx: ServiceContext, input: SurveyAsked): Promise<SurveyOnDashboard | null> {
  const { id, teamId } = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'dashboard.read', { kind: 'team', teamId });
  const { asked } = await openingsAsked(ctx, { assessmentId: id, opening: input.opening });
  return surveyFigures(ctx.db, { openingIds: asked.map((opening) => opening.id), from: input.from, until: input.until }, input.page);
}
