import type { OutcomeListCheck } from '@assay/core/outcomes';
import { EmptyState, formatCount } from '@assay/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { openingQuery } from '../features/openings/queries.ts';
import { OutcomeCheckPanel } from '../features/outcomes/outcome-check-panel.tsx';
import { OutcomeListForm } from '../features/outcomes/outcome-list-form.tsx';
import { TakenLists } from '../features/outcomes/taken-lists.tsx';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/openings/$openingId/outcomes');

/** What became of the candidates of an opening, from a list. */
export function OutcomeListPage() {
  const { openingId } = route.useParams();
  const opening = useQuery(openingQuery(openingId));
  const may = useMay();
  return (
    <Page
      title="What became of them"
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {opening.data?.title ?? 'Opening'}
        </TextLink>
      }
      lead="Interviews, offers and how they did: held against the scores, they say whether the assessment works."
      width="form"
      actions={
        opening.data === undefined ? undefined : (
          <ButtonLink
            to="/assessments/$assessmentId/does-it-work"
            params={{ assessmentId: opening.data.assessmentId }}
            search={{ opening: openingId }}
            variant="default"
          >
            Does it work?
          </ButtonLink>
        )
      }
    >
      {opening.data === undefined ? (
        <Loading query={opening} title="The opening could not be loaded" heights={[320]} />
      ) : may('outcome.write', opening.data.teamId) ? (
        <OutcomeList openingId={openingId} />
      ) : (
        <EmptyState title="Your role does not include this">
          Managers and recruiters write down what became of candidates. Ask one of them, or ask a manager to give you the role.
        </EmptyState>
      )}
    </Page>
  );
}

function OutcomeList({ openingId }: { openingId: string }) {
  const queryClient = useQueryClient();
  const [checked, setChecked] = useState<{ text: string; check: OutcomeListCheck } | null>(null);
  const [formNumber, setFormNumber] = useState(0);
  const check = useMutation({
    mutationFn: (text: string) => api.checkOutcomeList(openingId, text),
    onSuccess: (told, text) => setChecked({ text, check: told }),
  });
  const save = useMutation({
    mutationFn: (list: { text: string; seen: string }) => api.saveOutcomeList(openingId, list),
    onSuccess: async ({ people }) => {
      setChecked(null);
      // An empty field for the next list.
      setFormNumber((number) => number + 1);
      tell(`What became of ${formatCount(people, 'candidate')} is saved.`);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['outcome-lists'] }),
        queryClient.invalidateQueries({ queryKey: ['outcome'] }),
        queryClient.invalidateQueries({ queryKey: ['outcome-figures'] }),
      ]);
    },
  });
  return (
    <>
      <OutcomeListForm
        key={formNumber}
        onCheck={async (text) => void (await check.mutateAsync(text))}
        onEdited={() => setChecked(null)}
        isChecking={check.isPending}
        isSaved={save.isPending}
        error={check.error}
      />
      {checked === null ? null : (
        <OutcomeCheckPanel
          check={checked.check}
          onSave={() => save.mutate({ text: checked.text, seen: checked.check.seen })}
          isSaving={save.isPending}
          error={save.error}
        />
      )}
      <TakenLists openingId={openingId} />
    </>
  );
}
