import type { DashboardScope, OpeningOnDashboard, ScoresOnDashboard } from '@assay/core/analytics';
import { Button, Group, NumberInput, Text } from '@mantine/core';
import { ButtonLink } from '../../layout/links.tsx';
import { floorAnchor } from '../../search.ts';
import { suggestion } from './decision-words.ts';
import type { Lines } from './lines.ts';
import { peopleBehind } from './people-behind.ts';

type LineActionsProps = {
  scores: ScoresOnDashboard;
  lines: Lines;
  scope: DashboardScope;
  line: number | undefined;
  onLine: (line: number | undefined) => void;
  /** Whose list has all the people, by the score it has. */
  list: OpeningOnDashboard | undefined;
  /** Whose floor the line can become. */
  floorOf: OpeningOnDashboard | undefined;
};

/** What is done with the line without dragging it, and where it leads. */
export function LineActions({ scores, lines, scope, line, onLine, list, floorOf }: LineActionsProps) {
  const { deciding } = lines;
  const passing = deciding === null ? null : peopleBehind(scope, { from: deciding.percent, to: 100 });
  const suggested = suggestion(scores, lines);
  return (
    <>
      <Group gap="xs" mt="sm" align="center">
        <NumberInput
          aria-label="Capacity line in per cent"
          placeholder="Line"
          suffix=" %"
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          w="6.5rem"
          value={line ?? ''}
          onChange={(value) => onLine(typeof value === 'number' ? value : undefined)}
        />
        {suggested.percent === null ? (
          <Text size="sm" c="dimmed">
            {suggested.words}
          </Text>
        ) : (
          <Button
            variant="default"
            h="auto"
            mih={36}
            py={6}
            styles={{ label: { whiteSpace: 'normal' } }}
            onClick={() => onLine(suggested.percent ?? undefined)}
          >
            {suggested.words}
          </Button>
        )}
        {line === undefined ? null : (
          <Button variant="subtle" onClick={() => onLine(undefined)}>
            Take the line away
          </Button>
        )}
        {passing === null || list === undefined ? null : (
          <ButtonLink to="/openings/$openingId" params={{ openingId: list.openingId }} search={passing} variant="default">
            Who passes
          </ButtonLink>
        )}
        {floorOf === undefined || deciding?.by !== 'capacity' ? null : (
          <ButtonLink
            to="/openings/$openingId/edit"
            params={{ openingId: floorOf.openingId }}
            search={{ floor: deciding.percent }}
            hash={floorAnchor}
            variant="subtle"
          >
            Make {deciding.percent} the floor, with a reason
          </ButtonLink>
        )}
      </Group>
      {line === undefined ? null : (
        <Text size="sm" c="dimmed" mt={6}>
          The line is a question, kept in the address: nobody is decided on by it.
        </Text>
      )}
    </>
  );
}
