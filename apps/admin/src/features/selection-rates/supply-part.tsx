import type { GroupListCheck } from '@assay/core/selection-rates';
import { formatCount } from '@assay/ui';
import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { GroupCheckPanel } from './group-check-panel.tsx';
import { GroupListForm, type GroupListValues } from './group-list-form.tsx';
import { selectionRatesQuery } from './queries.ts';

/** Where a list of groups is supplied, checked before it is saved. */
export function SupplyPart({ assessmentId }: { assessmentId: string }) {
  const queryClient = useQueryClient();
  const [checked, setChecked] = useState<{ values: GroupListValues; check: GroupListCheck } | null>(null);
  const [formNumber, setFormNumber] = useState(0);
  const check = useMutation({
    mutationFn: ({ name, text }: GroupListValues) => api.checkGroupList(assessmentId, { name, text }),
    onSuccess: (told, values) => setChecked({ values, check: told }),
  });
  const save = useMutation({
    mutationFn: (list: GroupListValues & { seen: string }) => api.saveGroupList(assessmentId, list),
    onSuccess: async ({ people }) => {
      setChecked(null);
      // An empty form for the next list.
      setFormNumber((number) => number + 1);
      tell(`The groups of ${formatCount(people, 'candidate')} are saved.`);
      await queryClient.invalidateQueries({ queryKey: selectionRatesQuery(assessmentId).queryKey });
    },
  });
  return (
    <Part
      title="Supply groups"
      note="Only where the law lets you hold them. They are kept apart from the candidates: no page of a person and no result shows them. The copy of their data that a person asks for does, when a manager makes it."
    >
      <Stack gap="lg" maw="46rem">
        <GroupListForm
          key={formNumber}
          onCheck={async (values) => void (await check.mutateAsync(values))}
          onEdited={() => setChecked(null)}
          isChecking={check.isPending}
          isSaved={save.isPending}
          error={check.error}
        />
        {checked === null ? null : (
          <GroupCheckPanel
            check={checked.check}
            onSave={() => save.mutate({ ...checked.values, seen: checked.check.seen })}
            isSaving={save.isPending}
            error={save.error}
          />
        )}
      </Stack>
    </Part>
  );
}
