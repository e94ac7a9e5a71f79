import type { AttemptForStaff, ItemForStaff, RegradeOfAttempt } from '@assay/core/candidates';
import { formatDateTime, pointsOfWords, ScoreLedger } from '@assay/ui';
import { List, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { floorOfPoints } from '../../words/deciding-words.ts';
import { sharingNote } from '../../words/sharing-words.ts';
import { readingSentence } from './reading-words.ts';

type ScoreExplainedProps = {
  invitationId: string;
  attempt: Pick<AttemptForStaff, 'explanation' | 'regrades' | 'reading' | 'score' | 'voided'>;
  items: readonly ItemForStaff[];
  /** The place of the question that is shown below. */
  selected: number;
  floorPercent: number | null;
  /** Whether whoever looks may open regrades. */
  mayReadRegrades: boolean;
};

/** How the total came about, question by question, with what it is held to; what was left out says why. */
export function ScoreExplained({ invitationId, attempt, items, selected, floorPercent, mayReadRegrades }: ScoreExplainedProps) {
  const { explanation, regrades, reading, score, voided } = attempt;
  const isScoredByPeople = items.some(({ scoring }) => scoring !== null);
  return (
    <>
      {voided === null ? null : <Text size="sm">The attempt is void: this is what it came to, and it counts nowhere.</Text>}
      <ScoreLedger
        label="Questions of this attempt"
        sections={explanation.sections.map((section) => ({ ...section, note: sharingNote(section.sharing) }))}
        total={score === null ? null : explanation}
        {...floorOfPoints(score?.deciding ?? null, floorPercent)}
        selected={selected}
        itemTitle={({ itemId, position, title }) => (
          <>
            <TextLink
              to="/invitations/$invitationId"
              params={{ invitationId }}
              search={{ item: position }}
              hash="question"
              fw={550}
              size="sm"
              {...(position === selected ? { 'aria-current': 'true' as const } : {})}
            >
              {position}. {title}
            </TextLink>
            <small>{versionWords(items.find((item) => item.itemId === itemId))}</small>
          </>
        )}
      />
      {score === null || isSame(score.points, explanation.points) ? null : (
        <Text size="sm">{`The score that is kept is ${pointsOfWords(score.points, score.maxPoints)}: it is being made anew of these parts.`}</Text>
      )}
      {regrades.length === 0 ? null : (
        <List size="sm">
          {regrades.map((regrade) => (
            <List.Item key={regrade.regradeId}>
              {mayReadRegrades ? (
                <TextLink to="/regrades/$regradeId" params={{ regradeId: regrade.regradeId }} size="sm">
                  {regradeWords[regrade.kind]}
                </TextLink>
              ) : (
                regradeWords[regrade.kind]
              )}
              {changeWords(regrade)}
            </List.Item>
          ))}
        </List>
      )}
      {reading === null || !isScoredByPeople ? null : (
        <Text size="sm" c="dimmed">
          {readingSentence(reading)}
        </Text>
      )}
    </>
  );
}

const versionWords = (item: ItemForStaff | undefined): string => (item === undefined ? '' : `${item.questionId}, version ${item.version}`);

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

const regradeWords = {
  version: 'Graded by a newer version',
  leave_out: 'A question left out',
  weights: 'Weighed anew',
} as const satisfies Record<RegradeOfAttempt['kind'], string>;

const changeWords = ({ before, after, at, reason }: RegradeOfAttempt): string =>
  `, ${formatDateTime(at)}: from ${pointsOfWords(before.points, before.maxPoints)} points to ${pointsOfWords(after.points, after.maxPoints)}. “${reason}”`;
