import type { FolderKind, StartDraftInput } from '@assay/core/question-drafts';
import { folderKind, startDraftInput } from '@assay/core/question-drafts/schema';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { writableTeams } from '../features/assessments/writable-teams.ts';
import { draftQuery } from '../features/question-drafts/queries.ts';
import { errorsOfParse, errorsOfRefusal } from '../forms/form-errors.ts';
import { FormFoot } from '../forms/form-foot.tsx';
import { TextLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';
import { folderKindWords } from '../words/folder-kind-words.ts';

export function NewQuestionPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const teams = writableTeams(me.teams);
  const form = useForm<{ questionId: string; kind: FolderKind; title: string; teamId: string }>({
    initialValues: { questionId: '', kind: 'code', title: '', teamId: '' },
    validate: (values) => errorsOfParse(startDraftInput.safeParse(inputOf(values))),
  });
  const start = useMutation({
    mutationFn: (input: StartDraftInput) => api.startDraft(input),
    onSuccess: async (draft) => {
      queryClient.setQueryData(draftQuery(draft.questionId).queryKey, draft);
      void queryClient.invalidateQueries({ queryKey: ['question-drafts'], exact: true });
      await navigate({ to: '/questions/$questionId/edit', params: { questionId: draft.questionId } });
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
  });
  const suggestId = (title: string) => {
    form.setFieldValue('title', title);
    if (!form.isTouched('questionId')) form.setFieldValue('questionId', slugOf(title), { forceUpdate: false });
  };
  return (
    <Page
      title="New question"
      above={<TextLink to="/questions">Questions</TextLink>}
      lead="It begins as a small whole example of its kind, to write over. Nobody is asked it before it is published."
      width="form"
    >
      <form onSubmit={form.onSubmit((values) => start.mutate(startDraftInput.parse(inputOf(values))))} noValidate>
        <Stack>
          <TextInput
            label="Title"
            required
            maxLength={80}
            data-autofocus
            {...form.getInputProps('title')}
            onChange={(event) => suggestId(event.currentTarget.value)}
          />
          <NativeSelect
            label="Kind"
            data={folderKind.options.map((kind) => ({ value: kind, label: folderKindWords[kind] }))}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label="Id"
            description="For good: the name of its folder, in small letters with hyphens. Candidates never see it."
            required
            maxLength={60}
            {...form.getInputProps('questionId')}
          />
          <NativeSelect
            label="Asked by"
            description="Which assessments may draw it."
            data={[{ value: '', label: 'All teams' }, ...teams.map(({ teamId, name }) => ({ value: teamId, label: name }))]}
            {...form.getInputProps('teamId')}
          />
          <FormFoot submitLabel="Begin" isPending={start.isPending} error={start.error} errorTitle="It was not begun" />
        </Stack>
      </form>
    </Page>
  );
}

const inputOf = ({ teamId, ...values }: { questionId: string; kind: FolderKind; title: string; teamId: string }) => ({
  ...values,
  teamId: teamId === '' ? null : teamId,
});

const slugOf = (title: string): string =>
  (
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLocaleLowerCase('en')
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('-')
    .slice(0, 60);
