import type { DecisionPreview } from '@assay/core/decisions';
import { formatNumber } from '@assay/ui';
import { List, Paper, Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { LoadError } from '../../layout/loading.tsx';
import { decidingWords } from '../../words/deciding-words.ts';
import { decisionWords } from '../../words/decision-words.ts';
import { LookFirst } from './look-first.tsx';
import { previewWords } from './preview-words.ts';

/** Whom the decision is about, before it is made. */
export function DecisionPreviewPanel({ preview, isAboutOne }: { preview: UseQueryResult<DecisionPreview>; isAboutOne: boolean }) {
  if (preview.isError) return <LoadError query={preview} title="Nobody can be decided on like this" />;
  if (preview.data === undefined) return <Skeleton height={96} radius="md" />;
  const { changing, notes } = previewWords(preview.data);
  if (isAboutOne && preview.data.changing === 1 && notes.length === 0) return null;
  const { people } = preview.data;
  const more = preview.data.changing - people.length;
  return (
    <Paper withBorder p="md" bg="var(--assay-surface)">
      <Stack gap={6}>
        {isAboutOne && preview.data.changing === 1 ? null : (
          <Text fw={600} size="sm" role="status">
            {changing}
          </Text>
        )}
        {notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
        {isAboutOne ? null : <LookFirst spotChecks={preview.data.spotChecks} />}
        {isAboutOne || people.length === 0 ? null : (
          <details>
            <summary>Who they are</summary>
            <List size="sm" mt={6} spacing={2} listStyleType="none" mah="12rem" style={{ overflowY: 'auto' }}>
              {people.map(({ invitationId, name, deciding, now }) => (
                <List.Item key={invitationId}>
                  <bdi>{name}</bdi>
                  {deciding === null ? '' : ` · ${decidingWords(deciding)}`}
                  {now === null ? '' : ` · now: ${decisionWords[now].word}`}
                </List.Item>
              ))}
              {more > 0 ? <List.Item>{`and ${formatNumber(more)} more`}</List.Item> : null}
            </List>
          </details>
        )}
      </Stack>
    </Paper>
  );
}
