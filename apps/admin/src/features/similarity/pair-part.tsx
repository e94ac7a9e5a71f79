import type { PairForStaff } from '@assay/core/similarity';
import { formatNumber } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../layout/links.tsx';
import { Loading } from '../../layout/loading.tsx';
import { comparisonSearch } from '../../search.ts';
import { languageWords } from '../../words/status.ts';
import { EvidencePart } from './evidence-part.tsx';
import { PairCode } from './pair-code.tsx';
import { pairQuery } from './queries.ts';
import { sideName, surpriseSentence } from './similarity-words.ts';

/** Two answers that are alike: how surprising that is, the two codes, and the way to their recordings. */
export function PairPart({ pairId }: { pairId: string }) {
  const query = useQuery(pairQuery(pairId));
  if (query.data === undefined) return <Loading query={query} title="The two answers could not be loaded" heights={[60, 420]} />;
  return <ShownPair pair={query.data} />;
}

function ShownPair({ pair }: { pair: PairForStaff }) {
  const [left, right] = pair.sides;
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{surpriseSentence(pair)}</Text>
        <Text size="sm" c="dimmed">
          {languageWords[pair.language]}, surprise {formatNumber(pair.surprise, 1)}, {formatNumber(100 * pair.similarity)} % of all that
          they have is in common. Neither number says who wrote it, or that anybody copied.
        </Text>
      </div>
      <PairCode
        names={[sideName(left), sideName(right)]}
        texts={pair.texts}
        regions={pair.regions}
        instead={(side) => (
          <Text size="sm" c="dimmed">
            {insteadWords[pair.sides[side].kind]}
          </Text>
        )}
      />
      {pair.sides.every(({ kind }) => kind === 'attempt') ? <EvidencePart pair={pair} /> : null}
      {pair.recordings === null ? null : (
        <div>
          <ButtonLink
            variant="default"
            to="/invitations/$invitationId/compare"
            params={{ invitationId: pair.recordings.invitationId }}
            search={comparisonSearch({ item: pair.recordings.position, with: pair.recordings.with })}
          >
            Both recordings side by side
          </ButtonLink>
        </div>
      )}
    </Stack>
  );
}

const insteadWords = {
  attempt: 'The answer is not kept any more.',
  foreign: 'It belongs to another team, which alone sees it.',
  gone: 'Nothing is kept of it.',
  known: 'Its text is not kept any more.',
  proof: 'A solution of the question’s own folder; it stands in the bank.',
} as const satisfies Record<PairForStaff['sides'][number]['kind'], string>;
