import type { ResultsPage } from '@assay/core/openings';
import { Alert } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import type { OpeningSearch } from '../../search.ts';
import { crossedSentence } from './crossed-words.ts';

type CrossedLineProps = { openingId: string; crossed: ResultsPage['crossed']; search: Pick<OpeningSearch, 'crossed'> };

/** On an opening's page once equated scores have moved past the line of a decision: nothing is decided anew by itself. */
export function CrossedLine({ openingId, crossed, search }: CrossedLineProps) {
  if (crossed === 0) return null;
  return (
    <Alert color="yellow" p="sm" mb="sm">
      {crossedSentence(crossed)}{' '}
      {search.crossed === 'since' ? null : (
        <TextLink to="/openings/$openingId" params={{ openingId }} search={{ crossed: 'since' }} inherit c="inherit" underline="always">
          {crossed === 1 ? 'See who' : 'See them'}
        </TextLink>
      )}
    </Alert>
  );
}
