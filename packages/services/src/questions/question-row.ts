import type { Subject } from '@assay/core/accounts';
import { canPilot, type QuestionRow, type QuestionStanding } from '@assay/core/questions';
import type { Question } from '@assay/db';

/** A question of the shared bank belongs to the installation. */
export const subjectOfQuestion = (question: Question): Subject =>
  question.teamId === null ? { kind: 'installation' } : { kind: 'team', teamId: question.teamId };

export const standingOf = ({ state, heldState, isApproved, waiting, version }: Question): QuestionStanding => ({
  state,
  heldState,
  isApproved,
  waitingState: waiting?.state ?? null,
  canPilot: version !== null && canPilot(version.question),
});

export function questionRow(
  { id, state, waiting, problems, version }: Question,
  { timesShown, measured }: Pick<QuestionRow, 'timesShown' | 'measured'>,
): QuestionRow {
  const frozen = version?.question;
  return {
    questionId: id,
    questionVersionId: version?.versionId ?? null,
    version: frozen?.version ?? null,
    // Of a folder that could not be read nothing but its name is known.
    title: frozen?.title ?? id,
    family: frozen?.family ?? id,
    kind: frozen?.body.kind ?? null,
    state,
    waiting: waiting === null ? null : { version: waiting.version, state: waiting.state },
    skills: frozen?.skills ?? [],
    roles: frozen?.roles ?? [],
    difficulty: frozen?.difficulty ?? null,
    minutes: frozen?.minutes ?? null,
    languages: frozen?.languages ?? [],
    isPractice: frozen?.isPractice ?? false,
    timesShown,
    measured,
    problems,
  };
}
