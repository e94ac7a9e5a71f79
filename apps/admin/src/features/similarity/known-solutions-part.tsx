import type { Language } from '@assay/core/runs';
import type { KnownSolutionForStaff } from '@assay/core/similarity';
import { CodeBlock, formatDate, formatShortDateTime } from '@assay/ui';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askNothing } from '../../forms/action-values.ts';
import { LoadError } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { languageWords } from '../../words/status.ts';
import { AddKnownDialog } from './add-known-dialog.tsx';
import { knownSolutionsQuery } from './queries.ts';

type KnownSolutionsPartProps = { questionId: string; languages: readonly Language[] };

/** Solutions that were found published: every answer is compared with them. */
export function KnownSolutionsPart({ questionId, languages }: KnownSolutionsPartProps) {
  const query = useQuery(knownSolutionsQuery(questionId));
  if (query.data === undefined) return query.isError ? <LoadError query={query} title="Published solutions could not be loaded" /> : null;
  const { mayWrite, solutions } = query.data;
  if (!mayWrite && solutions.length === 0) return null;
  return (
    <Part
      title="Published solutions"
      note="Paste what you find on the web. Every answer is compared with it, those that are stored at once."
      actions={mayWrite ? <AddKnownDialog questionId={questionId} languages={languages} /> : undefined}
    >
      {solutions.length === 0 ? (
        <Text size="sm">None is known.</Text>
      ) : (
        <Stack>
          {solutions.map((solution) => (
            <Solution key={solution.knownSolutionId} questionId={questionId} solution={solution} mayWrite={mayWrite} />
          ))}
        </Stack>
      )}
    </Part>
  );
}

type SolutionProps = { questionId: string; solution: KnownSolutionForStaff; mayWrite: boolean };

function Solution({ questionId, solution, mayWrite }: SolutionProps) {
  const { knownSolutionId, title, source, text, language, addedAt, addedBy } = solution;
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Stack gap="xs">
        <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {languageWords[language]}, found at: {source}
        </Text>
        <Text size="xs" c="dimmed">
          Added on {formatDate(addedAt)}
          {addedBy === null ? '' : ` by ${addedBy}`}. {checkedWords(solution)}
        </Text>
        <details>
          <summary>The text</summary>
          <CodeBlock code={text} label={`Text of ${title}`} maxHeight="20rem" />
        </details>
        {mayWrite ? (
          <Group gap="xs">
            <ActionDialog
              trigger={(open) => (
                <Button size="xs" variant="default" onClick={open} aria-label={`Compare again: ${title}`}>
                  Compare again
                </Button>
              )}
              title="Compare it again with everything?"
              asked={askNothing}
              submitLabel="Compare again"
              errorTitle="It was not compared"
              run={() => api.checkKnownSolution(questionId, knownSolutionId)}
              onDone={() => tell('It is compared with all stored answers in the background.')}
            >
              What is usual among answers may have changed since. Cases that there are stay as they are.
            </ActionDialog>
            <ActionDialog
              trigger={(open) => (
                <Button size="xs" variant="default" onClick={open} aria-label={`Remove: ${title}`}>
                  Remove
                </Button>
              )}
              title={`Remove “${title}”?`}
              asked={askNothing}
              submitLabel="Remove"
              isDestructive
              errorTitle="It was not removed"
              run={() => api.removeKnownSolution(questionId, knownSolutionId)}
              onDone={() => tell('It is removed, with what was found of it.')}
            >
              No answer is compared with it any more, and pairs with it are gone. Cases stay, without the text.
            </ActionDialog>
          </Group>
        ) : null}
      </Stack>
    </Paper>
  );
}

function checkedWords({ checkedAt, problem }: Pick<KnownSolutionForStaff, 'checkedAt' | 'problem'>): string {
  if (checkedAt === null) return 'It is being compared with all stored answers.';
  if (problem !== null) return 'It could not be read as code, so nothing is compared with it. Remove it and paste a shorter part.';
  return `Compared with all stored answers on ${formatShortDateTime(checkedAt)}.`;
}
