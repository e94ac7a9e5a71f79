import { daysSince, type QuestionFacts } from '@assay/core/rotation';
import { formatCount, formatDateTime } from '@assay/ui';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { Facts } from '../../lists/facts.tsx';
import { stateWords } from '../../words/status.ts';
import { ProposalCard } from './proposal-card.tsx';
import { questionRotationQuery } from './queries.ts';
import { alikeWords, facilityWords, shareWords, trendWords, watchWords } from './rotation-words.ts';

/** On the page of a question: how it wears, and what is proposed for it. Nothing until it was looked at for the first time. */
export function QuestionRotation({ questionId }: { questionId: string }) {
  const { data } = useQuery(questionRotationQuery(questionId));
  if (data === undefined || data.facts === null) return null;
  return (
    <Part
      title="Rotation"
      note={
        <>
          As of {formatDateTime(data.facts.readAt)}. <TextLink to="/rotation">All questions and how long the stock lasts</TextLink>
        </>
      }
    >
      <Stack>
        {data.proposal === null ? null : <ProposalCard proposal={data.proposal} />}
        <Facts facts={factsOf(data.facts)} />
      </Stack>
    </Part>
  );
}

function factsOf(facts: QuestionFacts) {
  const readAt = new Date(facts.readAt);
  return [
    { label: stateWords[facts.state].word, value: `for ${formatCount(daysSince(facts.since, readAt), 'day')}` },
    { label: 'Shown this quarter', value: `${formatCount(facts.exposures.quarter, 'time')}, ${facts.exposures.all} in all` },
    { label: 'Largest share of attempts', value: shareWords(facts.share) },
    { label: 'Share of the points', value: facilityWords(facts.facility) },
    { label: 'Points over time', value: trendWords(facts.facilityTrend, 'points') },
    { label: 'Time over time', value: trendWords(facts.timeTrend, 'seconds') },
    { label: 'Leak test', value: watchWords(facts) },
    { label: 'Cases of similarity', value: alikeWords(facts.alike) },
    { label: 'Reports of candidates', value: facts.openReports === 0 ? 'none open' : `${facts.openReports} open` },
    {
      label: 'Siblings',
      value: facts.siblings.map(({ title, state }) => `${title} (${stateWords[state].word.toLowerCase()})`).join(', ') || 'none',
    },
  ];
}
