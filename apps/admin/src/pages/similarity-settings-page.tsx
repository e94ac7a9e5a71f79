import { useQuery } from '@tanstack/react-query';
import { similaritySettingsQuery } from '../features/similarity/queries.ts';
import { JudgingProgress } from '../features/similarity/settings-effect.tsx';
import { SettingsForm } from '../features/similarity/settings-form.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

export function SimilaritySettingsPage() {
  const query = useQuery(similaritySettingsQuery);
  return (
    <Page
      title="When answers are too alike"
      above={<TextLink to="/similarity">Similarity</TextLink>}
      lead="How alike two answers must be before a person looks at them, and how long a candidate has to answer. It holds for the whole installation; an assessment may accept more or fewer flags, and says whether candidates are asked first."
      width="form"
    >
      {query.data === undefined ? (
        <Loading query={query} title="The settings could not be loaded" heights={[240]} />
      ) : (
        <>
          {query.data.judging === null ? null : <JudgingProgress judging={query.data.judging} />}
          <SettingsForm opened={query.data} />
        </>
      )}
    </Page>
  );
}
