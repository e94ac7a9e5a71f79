import type { AssessmentId, OpeningId, TeamId } from '@assay/core/ids';
import { defaultReviewPlan } from '@assay/core/reviews';
import { rotationSettings } from '@assay/core/rotation/schema';
import {
  createAssessment,
  createOpening,
  createOpenLink,
  saveReviewPlan,
  saveRotationSettings,
  saveSimilaritySettings,
} from '@assay/services';
import { assessments, openings } from './company.ts';
import type { Hands } from './open-company.ts';

export type OfficeOpening = { openingId: OpeningId; teamId: TeamId; assessmentId: AssessmentId; floorPercent: number; advert: string };

/** What the manager sets up on the first day: assessments, how their answers are read, openings, and a link for the adverts. By the key of the opening. */
export async function setUpOffice({ owner, colleague }: Hands, managerEmail: string): Promise<ReadonlyMap<string, OfficeOpening>> {
  const manager = colleague(managerEmail);
  // Among the first few answers to a question chance alone makes many alike.
  await saveSimilaritySettings(owner, { basedOn: 0, settings: { falseFlagsPer1000: 1, answerDays: 5 } });
  // What is asked of all is in every attempt; with small pools a cap would have each question rest.
  const settings = { ...rotationSettings.parse({}), exposureCap: 1, weeklyExposureCap: 1 };
  await saveRotationSettings(owner, { basedOn: 0, settings });
  const assessmentIds = new Map<string, AssessmentId>();
  for (const [key, content] of Object.entries(assessments)) {
    const { assessmentId } = await createAssessment(owner, { teamId: null, content });
    assessmentIds.set(key, assessmentId);
    const plan = { ...defaultReviewPlan, reviewers: 2, differencePercent: 20, onDifference: 'adjudication' as const };
    await saveReviewPlan(manager, { assessmentId, basedOn: 0, plan });
  }
  const office = new Map<string, OfficeOpening>();
  for (const { key, title, role, level, assessment, floorPercent, floorReason, interviewsPerWeek } of openings) {
    const assessmentId = assessmentIds.get(assessment);
    if (assessmentId === undefined) throw new Error(`the opening ${key} names an assessment that is not there`);
    const { openingId, teamId } = await createOpening(owner, {
      ...{ title, role, level, assessmentId, floorPercent, floorReason, interviewsPerWeek, decidingScore: 'raw' },
      ...{ managerName: 'Tobias Renner', managerEmail, answerByDays: 10, daysToKeep: 730, recordingDaysToKeep: 365, sectionPoints: null },
    });
    const { url } = await createOpenLink(manager, {
      openingId,
      source: 'Careers page',
      mostAttempts: 2_000,
      daysToStart: 14,
      endsAt: null,
    });
    office.set(key, { openingId, teamId, assessmentId, floorPercent, advert: url.split('#')[1] ?? '' });
  }
  return office;
}
