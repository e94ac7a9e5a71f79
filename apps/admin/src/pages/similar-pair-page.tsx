import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PairPart } from '../features/similarity/pair-part.tsx';
import { pairQuery } from '../features/similarity/queries.ts';
import { sideName } from '../features/similarity/similarity-words.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';

const route = getRouteApi('/staff/similarity/pairs/$pairId');

/** Two answers that are alike, also where nothing was made of it. */
export function SimilarPairPage() {
  const { pairId } = route.useParams();
  const { data: pair } = useQuery(pairQuery(pairId));
  const title = pair === undefined ? 'Two answers' : `${sideName(pair.sides[0])} and ${sideName(pair.sides[1])}`;
  return (
    <Page
      title={title}
      above={<TextLink to="/similarity">Similarity</TextLink>}
      lead={
        pair === undefined ? ' ' : `${pair.title}. ${pair.caseId === null ? 'There is no case about them.' : 'There is a case about them.'}`
      }
      actions={
        pair === undefined || pair.caseId === null ? undefined : (
          <ButtonLink variant="default" to="/similarity/cases/$caseId" params={{ caseId: pair.caseId }}>
            To the case
          </ButtonLink>
        )
      }
    >
      <PairPart pairId={pairId} />
    </Page>
  );
}
