import type { AssessmentDashboard, OpeningOnDashboard, ScoresOnDashboard } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import {
  decidingWords,
  decisionFigures,
  decisionSentence,
  deletedWords,
  provisionalWords,
  scoreFigures,
  secondLookWords,
} from './decision-words.ts';
import { type Lines, openingsInScope, outcomeAt, withinError } from './lines.ts';
import { peopleBehind } from './people-behind.ts';

type DecisionHeadingProps = {
  dashboard: AssessmentDashboard;
  scores: ScoresOnDashboard;
  lines: Lines;
  /** Of a score, where it is known. */
  error: number | null;
  /** Whose list has all the people. */
  list: OpeningOnDashboard | undefined;
};

/** The sentence that decides, how sure it is, and its figures. */
export function DecisionHeading({ dashboard, scores, lines, error, list }: DecisionHeadingProps) {
  const { deciding, floorPercent, hasSeveralFloors } = lines;
  const openings = openingsInScope(dashboard);
  const outcome = deciding === null ? null : outcomeAt(scores, deciding.percent);
  const provisional = outcome === null ? null : provisionalWords(outcome.passed);
  const below = decidingWords(lines);
  const choose = dashboard.inSteps === null ? ': choose one to see its own' : '';
  const deleted = list === undefined ? null : deletedWords(dashboard.deleted);
  const floorReason = openings.length === 1 ? (openings[0]?.floorReason ?? '') : '';
  return (
    <Stack gap={4}>
      <Text fw={600} size="lg" role="status">
        {decisionSentence(scores, lines)}
      </Text>
      {provisional === null ? null : (
        <Text size="sm">
          <strong>{provisional.sentence}</strong> {provisional.why}
        </Text>
      )}
      {below === null ? null : <Text size="sm">{below}</Text>}
      {hasSeveralFloors ? <Text size="sm">These openings have different floors{choose}.</Text> : null}
      {deciding === null || error === null ? null : (
        <SecondLook {...{ scores, error, list }} percent={deciding.percent} scope={dashboard.scope} />
      )}
      {deleted === null ? null : <Text size="sm">{deleted}</Text>}
      <Text size="sm" c="dimmed">
        {scoreFigures(scores)}
        {outcome === null ? '' : ` · ${decisionFigures(outcome)}`}
      </Text>
      {floorPercent === null || floorReason === '' ? null : (
        <Text size="sm" c="dimmed">
          Why {formatNumber(floorPercent, 1)}: {floorReason}
        </Text>
      )}
      {openings.some(({ decidingScore }) => decidingScore === 'equated') ? (
        <Text size="sm" c="dimmed">
          {openings.every(({ decidingScore }) => decidingScore === 'equated')
            ? 'These are equated scores, which make up for easier and harder draws; the points stand in where there is none yet.'
            : `Of some of these openings the points decide, of others the equated score, which makes up for easier and harder draws${choose}.`}
        </Text>
      ) : null}
    </Stack>
  );
}

type SecondLookProps = Pick<DecisionHeadingProps, 'scores' | 'list'> & {
  percent: number;
  error: number;
  scope: AssessmentDashboard['scope'];
};

function SecondLook({ scores, percent, error, list, scope }: SecondLookProps) {
  const { count, from, to } = withinError(scores.counts, percent, error);
  const search = peopleBehind(scope, { from, to });
  return (
    <Text size="sm">
      {secondLookWords(count, error)}{' '}
      {list === undefined || search === null || count === 0 ? null : (
        <TextLink to="/openings/$openingId" params={{ openingId: list.openingId }} search={search} inherit underline="always">
          See them
        </TextLink>
      )}
    </Text>
  );
}
