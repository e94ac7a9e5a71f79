import type { QuestionRow } from '@assay/core/questions';
import { Group } from '@mantine/core';
import { Tag } from '../../lists/tag.tsx';
import { stateWords } from '../../words/status.ts';

/** Its state, and whether its folder has a problem: a question whose folder broke later is served in its last version all the same. */
export function QuestionTags({ state, waiting, problems, isPractice }: Pick<QuestionRow, 'state' | 'waiting' | 'problems' | 'isPractice'>) {
  return (
    <Group gap={6} component="span">
      <Tag tone={stateWords[state].tone}>{stateWords[state].word}</Tag>
      {waiting === null || waiting.state === state || state === 'retired' ? null : (
        <Tag tone={stateWords[waiting.state].tone}>{`Version ${waiting.version}: ${stateWords[waiting.state].word.toLowerCase()}`}</Tag>
      )}
      {isPractice ? <Tag tone="blue">Practice</Tag> : null}
      {problems.length > 0 ? <Tag tone="bad">{state === 'live' ? 'Folder broken' : 'Broken'}</Tag> : null}
    </Group>
  );
}
