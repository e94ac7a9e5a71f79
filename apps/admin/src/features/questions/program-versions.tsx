import type { ProgramVersion } from '@assay/core/questions';
import { CodeBlock, TextDifference } from '@assay/ui';
import { Group, Stack, Text } from '@mantine/core';
import { Part } from '../../layout/page.tsx';
import { Tag } from '../../lists/tag.tsx';
import { languageWords } from '../../words/status.ts';

/** The programs that a test suite is run against: the one that candidates read, and how each of the others differs from it. */
export function ProgramVersions({ versions }: { versions: readonly ProgramVersion[] }) {
  const [visible, ...others] = versions;
  if (visible === undefined) return null;
  return (
    <>
      <Part title="The program" note="Candidates read it and write tests for it. Whatever they change in it is not run.">
        <Stack gap="sm">
          {visible.files.map(({ language, path, text }) => (
            <CodeBlock key={`${language} ${path}`} code={text} label={`${path}, ${languageWords[language]}`} maxHeight="24rem" />
          ))}
        </Stack>
      </Part>
      <Part
        title="Other versions"
        note="Never shown. Tests must leave the right ones alone, or earn nothing; each fault that they find earns points."
      >
        <Stack gap="sm">
          {others.map((version) => (
            <details key={version.id} className="assay-case">
              <summary>
                <Group gap="xs">
                  {version.expected === 'passes' ? <Tag tone="good">Right</Tag> : <Tag tone="grey">{version.group ?? 'Worth nothing'}</Tag>}
                  <Text size="sm" fw={550} className="assay-case-title">
                    {version.why}
                  </Text>
                </Group>
              </summary>
              <Stack gap="sm" pt="xs">
                {version.files.map((file) => (
                  <VersionFile key={`${file.language} ${file.path}`} file={file} visible={visible} />
                ))}
              </Stack>
            </details>
          ))}
        </Stack>
      </Part>
    </>
  );
}

function VersionFile({ file, visible }: { file: ProgramVersion['files'][number]; visible: ProgramVersion }) {
  const before = visible.files.find(({ language, path }) => language === file.language && path === file.path)?.text ?? '';
  if (before === file.text) return null;
  return (
    <TextDifference
      label={`${file.path}, ${languageWords[file.language]}`}
      before={{ name: 'The program', text: before }}
      after={{ name: 'This version', text: file.text }}
    />
  );
}
