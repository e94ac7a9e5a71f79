import type { DecisionPreview } from '@assay/core/decisions';
import { formatNumber } from '@assay/ui';
import { List, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';

/** Picked by chance out of many who would be turned away: a person looks at some of them whatever their score. */
export function LookFirst({ spotChecks }: Pick<DecisionPreview, 'spotChecks'>) {
  if (spotChecks.length === 0) return null;
  return (
    <>
      <Text size="sm">Picked by chance, to look at before you decide:</Text>
      <List size="sm" spacing={2} listStyleType="none">
        {spotChecks.map(({ invitationId, name, scorePercent }) => (
          <List.Item key={invitationId}>
            <TextLink to="/invitations/$invitationId" params={{ invitationId }} target="_blank" size="sm">
              <bdi>{name}</bdi>
            </TextLink>
            {scorePercent === null ? '' : ` · ${formatNumber(scorePercent, 1)} %`}
          </List.Item>
        ))}
      </List>
    </>
  );
}
