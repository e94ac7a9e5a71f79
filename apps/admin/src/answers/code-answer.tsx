import { type DocumentRef, fileNameOf } from '@assay/core/attempts';
import type { ItemForStaff } from '@assay/core/candidates';
import { machineGradeOf } from '@assay/core/grading';
import { CodeBlock } from '@assay/ui';
import { Group, Stack, Text, Title } from '@mantine/core';
import { Tag } from '../lists/tag.tsx';
import { languageWords } from '../words/status.ts';

/** The last text the server held of each file in each language; lines where the graded run stopped are marked. */
export function CodeAnswer({ item }: { item: Pick<ItemForStaff, 'answer' | 'gradedLanguage' | 'grade'> }) {
  const languages = [...new Set(item.answer.texts.map(({ language }) => language))];
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
          {languages.map((language) => {
            const isGraded = language === item.gradedLanguage;
            const files = item.answer.texts.filter((text) => text.language === language);
            return (
              <div key={language}>
                <Group gap="xs" mb={6}>
                  <Text size="sm" fw={550}>
                    {languageWords[language]}
                  </Text>
                  {isGraded ? <Tag tone="blue">Graded</Tag> : <Tag tone="grey">Not graded</Tag>}
                </Group>
                <Stack gap="xs">
                  {files.map((file) => (
                    <div key={fileNameOf(file)}>
                      {files.length > 1 && (
                        <Text size="sm" c="dimmed" ff="monospace">
                          {fileNameOf(file)}
                        </Text>
                      )}
                      <CodeBlock
                        code={file.text}
                        label={`Final code in ${languageWords[language]}${files.length > 1 ? `, ${fileNameOf(file)}` : ''}`}
                        markedLines={isGraded ? stoppedLines(item.grade, file) : []}
                      />
                    </div>
                  ))}
                </Stack>
              </div>
            );
          })}
        </Stack>
      )}
    </div>
  );
}

/** An error without a file is one of the file that is run. */
function stoppedLines(grade: ItemForStaff['grade'], file: Pick<DocumentRef, 'language' | 'path'>): number[] {
  const machine = grade === null ? null : machineGradeOf(grade);
  if (machine?.kind !== 'code') return [];
  return machine.cases.flatMap(({ run: { error } }) => {
    const isHere = (error?.file ?? fileNameOf({ language: file.language })) === fileNameOf(file);
    return isHere && error?.line !== undefined ? [error.line] : [];
  });
}
