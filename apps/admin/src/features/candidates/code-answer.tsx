import type { ItemForStaff } from '@assay/core/candidates';
import { CodeBlock } from '@assay/ui';
import { Group, Stack, Text, Title } from '@mantine/core';
import { Tag } from '../../lists/tag.tsx';
import { languageWords } from '../../words/status.ts';

/** The last text the server held in each language; lines where the graded run stopped are marked. */
export function CodeAnswer({ item }: { item: ItemForStaff }) {
  const lines =
    item.grade?.kind === 'code'
      ? item.grade.cases.flatMap((verdict) => (verdict.run.error?.line === undefined ? [] : [verdict.run.error.line]))
      : [];
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        Final code
      </Title>
      {item.answer.texts.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing was written.
        </Text>
      ) : (
        <Stack gap="sm">
          {item.answer.texts.map(({ language, text }) => {
            const isGraded = language === item.gradedLanguage;
            return (
              <div key={language}>
                <Group gap="xs" mb={6}>
                  <Text size="sm" fw={550}>
                    {languageWords[language]}
                  </Text>
                  {isGraded ? <Tag tone="blue">Graded</Tag> : <Tag tone="grey">Not graded</Tag>}
                </Group>
                <CodeBlock code={text} label={`Final code in ${languageWords[language]}`} markedLines={isGraded ? lines : []} />
              </div>
            );
          })}
        </Stack>
      )}
    </div>
  );
}
