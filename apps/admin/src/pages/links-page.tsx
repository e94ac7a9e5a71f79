import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinksPanel } from '../features/invitations/links-panel.tsx';
import { openingQuery } from '../features/openings/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

const route = getRouteApi('/staff/openings/$openingId/links');

export function LinksPage() {
  const { openingId } = route.useParams();
  const opening = useQuery(openingQuery(openingId));
  return (
    <Page
      title="Links for all"
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {opening.data?.title ?? 'Opening'}
        </TextLink>
      }
      lead="For everybody of this opening who can still start."
      width="form"
    >
      {opening.data === undefined ? (
        <Loading query={opening} title="The opening could not be loaded" heights={[150]} />
      ) : (
        <LinksPanel openingId={openingId} listId={null} />
      )}
    </Page>
  );
}
