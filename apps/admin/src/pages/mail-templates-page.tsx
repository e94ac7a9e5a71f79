import { type MailKind, type MailTemplate, mailKinds, type TemplateForStaff } from '@assay/core/mail';
import { formatDateTime } from '@assay/ui';
import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { mailKindWords } from '../features/mail/mail-words.ts';
import { NoMailNotice } from '../features/mail/no-mail-notice.tsx';
import { templatesQuery } from '../features/mail/queries.ts';
import { TemplateConflict } from '../features/mail/template-conflict.tsx';
import { TemplateForm } from '../features/mail/template-form.tsx';
import { isSavedMeanwhile } from '../forms/saved-meanwhile.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';
import { templateSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/mail/templates');

export function MailTemplatesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const { data: me } = useSuspenseQuery(meQuery);
  const teams = [...new Map(me.teams.map((team) => [team.teamId, team])).values()].filter(({ teamId }) =>
    may('mail-template.write', teamId),
  );
  const team = teams.find(({ teamId }) => teamId === search.team) ?? teams[0];
  const kind = search.kind ?? 'invitation';
  const query = useQuery({ ...templatesQuery(team?.teamId ?? ''), enabled: team !== undefined });
  const template = query.data?.templates.find((one) => one.kind === kind);
  const change = (changes: { team?: string; kind?: string }) =>
    void navigate({ search: (now) => templateSearch({ ...now, ...changes }), replace: true });
  return (
    <Page
      title="What the letters say"
      above={<TextLink to="/mail">Mail</TextLink>}
      lead={template === undefined ? undefined : savedWords(template)}
    >
      {me.mailFrom === null ? <NoMailNotice /> : null}
      <Group gap="sm">
        {teams.length > 1 && team !== undefined ? (
          <NativeSelect
            aria-label="Team"
            data={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
            value={team.teamId}
            onChange={(event) => change({ team: event.currentTarget.value })}
          />
        ) : null}
        <SegmentedControl
          aria-label="Letter"
          data={mailKinds.map((value) => ({ value, label: mailKindWords[value] }))}
          value={kind}
          onChange={(value) => change({ kind: value })}
          visibleFrom="xl"
        />
        <NativeSelect
          aria-label="Letter"
          data={mailKinds.map((value) => ({ value, label: mailKindWords[value] }))}
          value={kind}
          onChange={(event) => change({ kind: event.currentTarget.value })}
          hiddenFrom="xl"
        />
      </Group>
      {team === undefined || template === undefined ? (
        <Loading query={query} title="The letters could not be loaded" heights={[420]} />
      ) : (
        <EditTemplate key={`${team.teamId} ${kind}`} teamId={team.teamId} kind={kind} opened={template} hasMail={me.mailFrom !== null} />
      )}
    </Page>
  );
}

function savedWords({ saves, savedAt, savedBy }: TemplateForStaff): string {
  if (saves === 0 || savedAt === null) return 'This is our text. What you save here is sent instead, from then on.';
  return `Saved ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}.`;
}

type EditTemplateProps = { teamId: string; kind: MailKind; opened: TemplateForStaff; hasMail: boolean };

/** Edits what was opened: what somebody else saves meanwhile is asked for when a save is refused. */
function EditTemplate({ teamId, kind, opened, hasMail }: EditTemplateProps) {
  const queryClient = useQueryClient();
  const [base, setBase] = useState(opened);
  const [conflict, setConflict] = useState<{ theirs: TemplateForStaff; mine: MailTemplate } | null>(null);
  const readAnew = async () => {
    const { templates } = await queryClient.fetchQuery({ ...templatesQuery(teamId), staleTime: 0 });
    return templates.find((one) => one.kind === kind);
  };
  const save = useMutation({
    mutationFn: (input: { basedOn: number; template: MailTemplate }) => api.changeTemplate(teamId, kind, input),
    onSuccess: (saved) => {
      setConflict(null);
      setBase(saved);
      void queryClient.invalidateQueries({ queryKey: templatesQuery(teamId).queryKey });
      tell('The letter is saved.');
    },
    onError: async (error, { template: mine }) => {
      if (!isSavedMeanwhile(error)) return;
      const theirs = await readAnew();
      if (theirs !== undefined) setConflict({ theirs, mine });
    },
  });
  const tried = useMutation({
    mutationFn: (template: MailTemplate) => api.tryTemplate(teamId, kind, template),
    onSuccess: ({ to }) => tell(`A test is on its way to ${to}.`),
    onError: (error) => tell(error.message, 'No test was sent'),
  });
  return (
    <>
      <TemplateForm
        key={base.saves}
        kind={kind}
        initial={{ subject: base.subject, body: base.body }}
        isSaving={save.isPending}
        error={isSavedMeanwhile(save.error) ? null : save.error}
        onSave={async (template) => void (await save.mutateAsync({ basedOn: base.saves, template }))}
        onTry={hasMail ? (template) => tried.mutate(template) : null}
        isTrying={tried.isPending}
      />
      {conflict === null ? null : (
        <TemplateConflict
          theirs={conflict.theirs}
          mine={conflict.mine}
          isSaving={save.isPending}
          onClose={() => setConflict(null)}
          onTakeTheirs={() => {
            setBase(conflict.theirs);
            setConflict(null);
            save.reset();
            tell('The form shows the letter as it was saved.');
          }}
          onSaveMine={() => save.mutate({ basedOn: conflict.theirs.saves, template: conflict.mine })}
        />
      )}
    </>
  );
}
