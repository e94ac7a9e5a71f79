import type { Rubric } from '@assay/core/questions';
import { Paper, Stack, Text } from '@mantine/core';

/** What reviewers hold answers against, as it was written. */
export function ExampleAnswers({ examples }: { examples: NonNullable<Rubric['examples']> }) {
  return (
    <Stack gap="xs">
      {(
        [
          ['An answer at the top', examples.top],
          ['An answer that is just good enough', examples.pass],
        ] as const
      ).map(([title, text]) => (
        <details key={title}>
          <summary>{title}</summary>
          <Paper withBorder p="md" mt="xs" bg="var(--assay-surface)">
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {text}
            </Text>
          </Paper>
        </details>
      ))}
    </Stack>
  );
}
