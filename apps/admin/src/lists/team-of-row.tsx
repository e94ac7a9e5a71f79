import type { TeamTag } from '@assay/core/accounts';
import { VisuallyHidden } from '@mantine/core';
import { Tag } from './tag.tsx';

/** Whose a row is. As long as there is one team, nobody needs to know. */
export function TeamOfRow({ team }: { team: TeamTag }) {
  if (team === null) return null;
  return (
    <div style={{ marginTop: 4 }}>
      <Tag tone="grey">
        <VisuallyHidden>Team</VisuallyHidden>
        <span dir="auto" title={team.name} style={{ maxWidth: 'min(14rem, 32vw)', overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {team.name}
        </span>
      </Tag>
    </div>
  );
}
