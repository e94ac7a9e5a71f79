import { type CaseForStaff, caseStatusWords, oddsOf } from '@assay/core/similarity';
import { formatDate } from '@assay/ui';
import { Alert, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '../features/accounts/queries.ts';
import { CaseActions, CaseHistory, PartyCard } from '../features/similarity/case-parts.tsx';
import { PairPart } from '../features/similarity/pair-part.tsx';
import { caseQuery } from '../features/similarity/queries.ts';
import { caseTones, sideName } from '../features/similarity/similarity-words.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';
import { caseSearch } from '../search.ts';

const route = getRouteApi('/staff/similarity/cases/$caseId');

/** Two answers that are alike, what the candidates say, and what a person makes of it. */
export function SimilarityCasePage() {
  const { caseId } = route.useParams();
  const query = useQuery(caseQuery(caseId));
  const { data: me } = useSuspenseQuery(meQuery);
  const above = <TextLink to="/similarity">Similarity</TextLink>;
  if (query.data === undefined) {
    return (
      <Page title="Case" above={above}>
        <Loading query={query} title="The case could not be loaded" heights={[120, 420, 160]} />
      </Page>
    );
  }
  const found = query.data;
  const [left, right] = found.sides;
  return (
    <Page
      title={`${sideName(left)} and ${sideName(right)}`}
      above={above}
      beside={<Tag tone={caseTones[found.status]}>{caseStatusWords[found.status]}</Tag>}
      lead={`Opened on ${formatDate(found.openedAt)}: ${oddsOf(found.surprise)} honest pairs are as alike; ${oddsOf(found.needed)} is what the settings asked for then. It is evidence to look at, never a verdict.`}
      actions={<CaseActions found={found} />}
    >
      {found.isBelowToday ? (
        <Alert variant="default" title="Today’s settings would not open this case">
          <Text size="sm">
            They accept fewer false flags than when it was opened. It stays until a person decides; dismiss it where that is all there is to
            say.
          </Text>
        </Alert>
      ) : null}
      <Pairs found={found} />
      {found.parties.length === 0 ? null : (
        <Part
          title="What the candidates say"
          note={
            found.sides.some(({ kind }) => kind === 'foreign')
              ? 'You decide about your own side. The other team decides about theirs, and neither learns what the other made of it.'
              : 'A candidate never sees the other’s code or name.'
          }
        >
          <SimpleGrid cols={{ base: 1, md: found.parties.length }}>
            {found.parties.map((party) => (
              <PartyCard key={party.attemptId} found={found} party={party} hasMail={me.mailFrom !== null} />
            ))}
          </SimpleGrid>
        </Part>
      )}
      <Part title="History">
        <CaseHistory steps={found.steps} />
      </Part>
    </Page>
  );
}

function Pairs({ found: { pairs } }: { found: CaseForStaff }) {
  const { pair: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = pairs.find(({ pairId }) => pairId === asked) ?? pairs[0];
  if (shown === undefined) {
    return (
      <Part title="The two answers">
        <Text size="sm">They are not kept any more, or are not alike by today’s method. What was decided stands below.</Text>
      </Part>
    );
  }
  return (
    <Part title="The two answers">
      <Stack>
        {pairs.length === 1 ? (
          <Text size="sm">{shown.title}</Text>
        ) : (
          <NativeSelect
            label={`Question, ${pairs.length} are alike`}
            maw="28rem"
            value={shown.pairId}
            onChange={(event) =>
              void navigate({ search: caseSearch({ pair: event.currentTarget.value }), replace: true, resetScroll: false })
            }
            data={pairs.map(({ pairId, title, surprise }) => ({ value: pairId, label: `${title}: ${oddsOf(surprise)}` }))}
          />
        )}
        <PairPart key={shown.pairId} pairId={shown.pairId} />
      </Stack>
    </Part>
  );
}
