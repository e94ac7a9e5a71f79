import { formatCount, formatDateTime } from '@assay/ui';
import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { PreviewButton } from './preview-button.tsx';
import { regradesOfQuestionQuery } from './queries.ts';
import { stateWords } from './regrade-words.ts';

/** On a question's page: by which versions finished attempts are graded, and what was graded again before. */
export function GradedVersions({ questionId, newest }: { questionId: string; newest: number | null }) {
  const query = useQuery(regradesOfQuestionQuery(questionId));
  if (query.data === undefined) return null;
  const { versions, past } = query.data;
  const older = versions.filter(({ isNewest }) => !isNewest);
  if (older.length === 0 && past.length === 0) return null;
  const isNewer = newest !== null && older.some(({ version }) => version < newest);
  return (
    <Part
      title="Graded again"
      note="What a case decides about an answer, and what a level of the rubric is worth, can change with a newer version. Who was asked an older one keeps its score until somebody grades it again; levels that people chose stay chosen."
    >
      {older.length === 0 ? null : (
        <Text size="sm">
          {`${versions.map(({ version, attempts }) => `${formatCount(attempts, 'finished attempt')} by version ${version}`).join(', ')}.`}
        </Text>
      )}
      {isNewer ? <PreviewButton input={{ kind: 'version', questionId }}>{`Preview grading by version ${newest}`}</PreviewButton> : null}
      {past.length === 0 ? null : (
        <List size="sm">
          {past.map(({ regradeId, kind, state, madeAt, madeBy }) => (
            <List.Item key={regradeId}>
              <TextLink to="/regrades/$regradeId" params={{ regradeId }}>
                {kind === 'leave_out' ? 'Left out of the scores' : 'Graded by a newer version'}
              </TextLink>
              {` · ${stateWords[state]} · ${madeBy}, ${formatDateTime(madeAt)}`}
            </List.Item>
          ))}
        </List>
      )}
    </Part>
  );
}
