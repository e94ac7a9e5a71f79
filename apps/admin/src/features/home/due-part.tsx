import type { DueDecision } from '@assay/core/accounts';
import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextLink } from '../../layout/links.tsx';
import { LoadError } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { dueSentence, linesShown } from './due-words.ts';
import { dueDecisionsQuery } from './queries.ts';

/** What waits for a decision, a line each, with the place where it is made. Nothing at all when nothing waits. */
export function DuePart() {
  const query = useQuery(dueDecisionsQuery);
  const [isWhole, setIsWhole] = useState(false);
  if (query.isError) return <LoadError query={query} title="What waits for a decision could not be loaded" />;
  const decisions = query.data ?? [];
  if (decisions.length === 0) return null;
  const more = decisions.length - linesShown;
  return (
    <Part title="What waits for a decision">
      <Paper withBorder px="lg" py="md" bg="var(--assay-surface)">
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} aria-label="What waits for a decision">
          {(isWhole ? decisions : decisions.slice(0, linesShown)).map((due) => (
            <Group key={keyOf(due)} component="li" justify="space-between" gap="md" wrap="nowrap" align="start">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {dueSentence(due)}
              </Text>
              <DueLink due={due} />
            </Group>
          ))}
        </Stack>
        {more <= 0 || isWhole ? null : (
          <Anchor component="button" type="button" size="sm" mt="sm" onClick={() => setIsWhole(true)}>
            {`Show ${more} more`}
          </Anchor>
        )}
      </Paper>
    </Part>
  );
}

const keyOf = (due: DueDecision): string => ('openingId' in due ? `${due.kind} ${due.openingId}` : due.kind);

function DueLink({ due }: { due: DueDecision }) {
  const look = { size: 'sm', style: { flex: 'none' } } as const;
  switch (due.kind) {
    case 'passed':
      return (
        <TextLink
          to="/openings/$openingId"
          params={{ openingId: due.openingId }}
          search={{ decision: 'undecided', floor: 'above' }}
          aria-label={`Decide in ${due.opening}`}
          {...look}
        >
          Decide
        </TextLink>
      );
    case 'floor':
      return (
        <TextLink
          to="/assessments/$assessmentId/figures"
          params={{ assessmentId: due.assessmentId }}
          search={{ opening: due.openingId }}
          aria-label={`See the line of ${due.opening}`}
          {...look}
        >
          See the line
        </TextLink>
      );
    case 'proposals':
      return (
        <TextLink to="/rotation" aria-label={`Look at ${due.count === 1 ? 'it' : 'them'}: what is proposed`} {...look}>
          Look at {due.count === 1 ? 'it' : 'them'}
        </TextLink>
      );
    case 'questions':
      return (
        <TextLink to="/questions/overview" aria-label="See which questions are pointed out" {...look}>
          See which
        </TextLink>
      );
    default:
      return due satisfies never;
  }
}
