import type { OpeningForStaff } from '@assay/core/openings';
import { formatDateTime } from '@assay/ui';
import { Text } from '@mantine/core';
import { type ConflictActions, ConflictDialog } from '../../layout/conflict-dialog.tsx';
import { Facts } from '../../lists/facts.tsx';
import type { OpeningChangeLine } from './opening-difference.ts';

type OpeningConflictProps = ConflictActions & { theirs: OpeningForStaff; difference: readonly OpeningChangeLine[] };

export function OpeningConflict({ theirs, difference, ...actions }: OpeningConflictProps) {
  return (
    <ConflictDialog savedBy={theirs.savedBy} saved={`The opening was saved on ${formatDateTime(theirs.savedAt)}`} {...actions}>
      {difference.length === 0 ? (
        <Text size="sm">Nothing differs.</Text>
      ) : (
        <Facts facts={difference.map(({ about, what }) => ({ label: about, value: what }))} />
      )}
    </ConflictDialog>
  );
}
