import type { AssessmentSketch } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const assessmentsQuery = queryOptions({ queryKey: ['assessments'], queryFn: api.assessments });

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['assessments', assessmentId], queryFn: () => api.assessment(assessmentId) });

export const revisionsQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['assessments', assessmentId, 'revisions'], queryFn: () => api.revisions(assessmentId) });

export const revisionQuery = (assessmentId: string, revision: number) =>
  queryOptions({
    queryKey: ['assessments', assessmentId, 'revisions', revision],
    queryFn: () => api.revision(assessmentId, revision),
  });

/** The last answer stays while the next is on its way: the sentence beside a section must not flicker with each key. */
export const stockQuery = (teamId: TeamId | null, sketch: AssessmentSketch) =>
  queryOptions({ queryKey: ['pools', teamId, sketch], queryFn: () => api.stock(teamId, sketch), placeholderData: keepPreviousData });

/** One draw; `draw` counts how often another was asked for. */
export const drawQuery = (teamId: TeamId | null, sketch: AssessmentSketch, draw: number) =>
  queryOptions({
    queryKey: ['draw', teamId, sketch, draw],
    queryFn: () => api.draw(teamId, sketch),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
