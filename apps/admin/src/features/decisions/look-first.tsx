import type { DecisionPreview } from '@assay/core/decisions';
import { List, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { decidingWords } from '../../words/deciding-words.ts';

/** Picked by chance out of many who would be turned away: a person looks at some of them whatever their score. */
export function LookFirst({ spotChecks }: Pick<DecisionPreview, 'spotChecks'>) {
  if (spotChecks.length === 0) return null;
  return (
    <>
      <Text size="sm">Picked by chance, to look at before you decide:</Text>
      <List size="sm" spacing={2} listStyleType="none">
        {spotChecks.map(({ invitationId, name, deciding }) => (
          <List.Item key={invitationId}>
            <TextLink to="/invitations/$invitationId" params={{ invitationId }} target="_blank" size="sm">
              <bdi>{name}</bdi>
            </TextLink>
            {deciding === null ? '' : ` · ${decidingWords(deciding)}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}
