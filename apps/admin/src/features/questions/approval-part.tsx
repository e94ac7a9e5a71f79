import type { QuestionForStaff } from '@assay/core/questions';
import { formatCount, formatNumber } from '@assay/ui';
import { Group, Stack, Text } from '@mantine/core';
import { ButtonLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';

/** Where a question stands before the gate: which version waits, who made it, how it did as a pilot. */
export function ApprovalPart({ question }: { question: QuestionForStaff }) {
  const { questionId, waiting, state, isWaitingShown, approval } = question;
  if (waiting === null && state !== 'pilot') return null;
  const isBeside = waiting !== null && question.isApproved;
  return (
    <Part title={titleOf(question)} note={noteOf(question)}>
      <Stack gap="xs">
        {isWaitingShown && approval.author !== null ? <Text size="sm">{`Made by ${approval.author}.`}</Text> : null}
        {isTried(question) ? <Text size="sm">{pilotWords(question)}</Text> : null}
        {approval.needsColleague ? (
          <Text size="sm">You made this version, and here a second person approves: ask a colleague to look at it.</Text>
        ) : null}
        {isBeside ? (
          <Group>
            <ButtonLink
              variant="default"
              to="/questions/$questionId"
              params={{ questionId }}
              search={isWaitingShown ? {} : { of: 'waiting' }}
            >
              {isWaitingShown ? 'See the approved version' : `See version ${waiting.version} and decide`}
            </ButtonLink>
          </Group>
        ) : null}
      </Stack>
    </Part>
  );
}

/** What is shown is in pilot, or was. */
const isTried = ({ waiting, isWaitingShown, pilot }: QuestionForStaff): boolean =>
  pilot.shown > 0 || waiting === null || (isWaitingShown && waiting.state === 'pilot');

function titleOf({ waiting }: QuestionForStaff): string {
  if (waiting === null) return 'In pilot';
  return waiting.state === 'checked' ? `Version ${waiting.version} waits for approval` : `Version ${waiting.version} is in pilot`;
}

function noteOf({ waiting, state }: QuestionForStaff): string {
  const tried = 'It rides unscored in attempts of assessments that allow it, until somebody approves it.';
  if (waiting === null) return tried;
  const own = waiting.state === 'checked' ? 'Its proofs are green, and nothing draws it until somebody approves it.' : tried;
  return state === 'live' || state === 'resting' ? `${own} The approved version stays in use until then.` : own;
}

function pilotWords({ pilot: { shown, graded, meanShare } }: QuestionForStaff): string {
  if (shown === 0) return 'As a pilot it was in no attempt yet.';
  const was = `As a pilot it was in ${formatCount(shown, 'attempt')}`;
  if (meanShare === null) return `${was}; no answer is graded yet, so nothing is known of how hard it is.`;
  return `${was}; the ${formatCount(graded, 'graded answer')} got ${formatNumber(100 * meanShare)} % of its points on average${graded < 30 ? ', which is too few to rely on' : ''}.`;
}
