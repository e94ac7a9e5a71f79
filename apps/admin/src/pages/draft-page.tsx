import type { QuestionDraft } from '@assay/core/question-drafts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DiscardButton } from '../features/question-drafts/discard-button.tsx';
import { DraftEditor } from '../features/question-drafts/draft-editor.tsx';
import { ExportButton } from '../features/question-drafts/export-button.tsx';
import { PublishButton } from '../features/question-drafts/publish-button.tsx';
import { draftQuery } from '../features/question-drafts/queries.ts';
import { useDraftWriter } from '../features/question-drafts/use-draft-writer.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';

const route = getRouteApi('/staff/questions/$questionId/edit');

export function DraftPage() {
  const { questionId } = route.useParams();
  const query = useQuery(draftQuery(questionId));
  if (query.data !== undefined) return <OpenedDraft key={questionId} draft={query.data} />;
  return (
    <Page title={questionId} above={<TextLink to="/questions">Questions</TextLink>}>
      <Loading query={query} title="The draft could not be loaded" heights={[60, 480]} />
    </Page>
  );
}

function OpenedDraft({ draft }: { draft: QuestionDraft }) {
  const { questionId, newest, reading } = draft;
  const { writer, view } = useDraftWriter(draft);
  return (
    <Page
      title={reading.preview?.title ?? questionId}
      above={
        newest === null ? (
          <TextLink to="/questions">Questions</TextLink>
        ) : (
          <TextLink to="/questions/$questionId" params={{ questionId }}>
            {questionId}
          </TextLink>
        )
      }
      beside={<Tag tone="grey">Draft</Tag>}
      lead={sourceWords(draft)}
      actions={
        <>
          <DiscardButton questionId={questionId} isNew={newest === null} />
          <ExportButton questionId={questionId} which="draft" />
          <PublishButton draft={draft} isSaved={view.waiting.length === 0} />
        </>
      }
    >
      <DraftEditor draft={draft} writer={writer} view={view} />
    </Page>
  );
}

function sourceWords({ questionId, newest }: QuestionDraft): string {
  if (newest === null) return `A new question, ${questionId}. Nobody is asked it before it is published and approved.`;
  const from = `Goes on from version ${newest.version}${newest.isApproved ? '' : ', which waits for approval'}`;
  return newest.source === 'folder'
    ? `${from}, which comes from the bank’s folder. Publish this draft and the app goes on from here, or export it into the folder.`
    : `${from}, which was made in the app.`;
}
