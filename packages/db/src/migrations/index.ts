import type { Migration } from 'kysely/migration';
import * as firstStory from './0001-first-story.ts';
import * as nothingIsLost from './0002-nothing-is-lost.ts';
import * as typedAnswers from './0003-typed-answers.ts';
import * as answerFiles from './0004-answer-files.ts';
import * as practiceAndMarks from './0005-practice-and-marks.ts';
import * as builder from './0006-builder.ts';
import * as people from './0007-people.ts';
import * as results from './0008-results.ts';
import * as auditLog from './0009-audit-log.ts';
import * as invitationLists from './0010-invitation-lists.ts';
import * as mail from './0011-mail.ts';
import * as takeHome from './0012-take-home.ts';
import * as decisions from './0013-decisions.ts';
import * as dataNotice from './0014-data-notice.ts';
import * as conditions from './0015-conditions.ts';
import * as retakesAndOpenLinks from './0016-retakes-and-open-links.ts';
import * as trials from './0017-trials.ts';
import * as personalData from './0018-personal-data.ts';
import * as questionLife from './0019-question-life.ts';
import * as questionVariants from './0020-question-variants.ts';
import * as approvalAndPilots from './0021-approval-and-pilots.ts';
import * as rotation from './0022-rotation.ts';
import * as questionDrafts from './0023-question-drafts.ts';
import * as measuredResponses from './0024-measured-responses.ts';
import * as recordingChunks from './0025-recording-chunks.ts';
import * as reviews from './0026-reviews.ts';
import * as ownReports from './0027-own-reports.ts';
import * as regrades from './0028-regrades.ts';
import * as agreement from './0029-agreement.ts';
import * as scoresExplained from './0030-scores-explained.ts';
import * as similarityIndex from './0031-similarity-index.ts';
import * as similarityCases from './0032-similarity-cases.ts';
import * as exactPoints from './0033-exact-points.ts';
import * as askedAnew from './0034-asked-anew.ts';
import * as dashboardSlices from './0035-dashboard-slices.ts';
import * as questionFigures from './0036-question-figures.ts';
import * as judgedAnew from './0037-judged-anew.ts';
import * as outcomesAndSurvey from './0038-outcomes-and-survey.ts';
import * as equatedScores from './0039-equated-scores.ts';
import * as decidingScore from './0040-deciding-score.ts';
import * as selectionRates from './0041-selection-rates.ts';
import * as endedScores from './0043-ended-scores.ts';
import * as comparedAnswers from './0044-compared-answers.ts';

/** By hand, in order, never reordered. */
export const migrations: Record<string, Migration> = {
  '0001-first-story': firstStory,
  '0002-nothing-is-lost': nothingIsLost,
  '0003-typed-answers': typedAnswers,
  '0004-answer-files': answerFiles,
  '0005-practice-and-marks': practiceAndMarks,
  '0006-builder': builder,
  '0007-people': people,
  '0008-results': results,
  '0009-audit-log': auditLog,
  '0010-invitation-lists': invitationLists,
  '0011-mail': mail,
  '0012-take-home': takeHome,
  '0013-decisions': decisions,
  '0014-data-notice': dataNotice,
  '0015-conditions': conditions,
  '0016-retakes-and-open-links': retakesAndOpenLinks,
  '0017-trials': trials,
  '0018-personal-data': personalData,
  '0019-question-life': questionLife,
  '0020-question-variants': questionVariants,
  '0021-approval-and-pilots': approvalAndPilots,
  '0022-rotation': rotation,
  '0023-question-drafts': questionDrafts,
  '0024-measured-responses': measuredResponses,
  '0025-recording-chunks': recordingChunks,
  '0026-reviews': reviews,
  '0027-own-reports': ownReports,
  '0028-regrades': regrades,
  '0029-agreement': agreement,
  '0030-scores-explained': scoresExplained,
  '0031-similarity-index': similarityIndex,
  '0032-similarity-cases': similarityCases,
  '0033-exact-points': exactPoints,
  '0034-asked-anew': askedAnew,
  '0035-dashboard-slices': dashboardSlices,
  '0036-question-figures': questionFigures,
  '0037-judged-anew': judgedAnew,
  '0038-outcomes-and-survey': outcomesAndSurvey,
  '0039-equated-scores': equatedScores,
  '0040-deciding-score': decidingScore,
  '0041-selection-rates': selectionRates,
  '0043-ended-scores': endedScores,
  '0044-compared-answers': comparedAnswers,
};
