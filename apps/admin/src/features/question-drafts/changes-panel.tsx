import type { QuestionDraft } from '@assay/core/question-drafts';
import { ChangeView } from '@assay/ui';
import { Stack, Text } from '@mantine/core';

const words = {
  none: 'Nothing is different.',
  catalogue: 'Only what files it away, notes for reviewers or solutions are different: candidates see the same, and the version stays.',
  version: 'Publishing makes another version, which waits for approval. Attempts that run keep theirs.',
} as const;

/** What is different from the newest version, file by file. */
export function ChangesPanel({ draft }: { draft: QuestionDraft }) {
  const { newest, newestFiles, files, reading } = draft;
  if (newest === null || newestFiles === null) return <Text size="sm">There is no version yet to compare with.</Text>;
  const paths = [...new Set([...newestFiles, ...files].map(({ path }) => path))].toSorted();
  const changed = paths.map((path) => ({
    path,
    before: newestFiles.find((file) => file.path === path)?.text ?? null,
    after: files.find((file) => file.path === path)?.text ?? null,
  }));
  return (
    <Stack>
      <Text size="sm">
        {reading.change === null
          ? `Compared with version ${newest.version}.`
          : `Compared with version ${newest.version}. ${words[reading.change]}`}
      </Text>
      {draft.basedOn !== null && draft.basedOn < newest.version ? (
        <Text size="sm" fw={550}>
          {`This draft was begun from version ${draft.basedOn}; version ${newest.version} came after it. Look through the differences: what is not in the draft goes when it is published.`}
        </Text>
      ) : null}
      <ChangeView files={changed} below={() => null} />
    </Stack>
  );
}
