import type { ItemForStaff } from '@assay/core/candidates';
import { Code, Stack, Text, Title } from '@mantine/core';
import { acceptedWords } from './typed-words.ts';

/** What was written into the field of a number or text question, and what is accepted. */
export function TypedAnswer({ item }: { item: ItemForStaff }) {
  const typed = item.answer.typed ?? '';
  const accepted = item.grade === null ? null : acceptedWords(item.grade);
  const why = item.grade?.kind === 'number' || item.grade?.kind === 'text' ? item.grade.why : null;
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {typed.trim() === '' ? 'Nothing was written' : 'Answer'}
      </Title>
      <Stack gap="xs">
        {typed.trim() === '' ? null : (
          <Text>
            <Code fz="md">{typed}</Code>
          </Text>
        )}
        {why === null ? null : <Text size="sm">{why}</Text>}
        {accepted === null ? null : (
          <Text size="sm" c="dimmed">
            {accepted}
          </Text>
        )}
      </Stack>
    </div>
  );
}
