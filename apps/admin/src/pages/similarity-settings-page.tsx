import { useQuery } from '@tanstack/react-query';
import { similaritySettingsQuery } from '../features/similarity/queries.ts';
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
      lead="How alike two answers must be before a person looks at them, and how long a candidate has to answer. It holds for the whole installation; whether candidates are asked first is part of each assessment."
      width="form"
    >
      {query.data === undefined ? (
        <Loading query={query} title="The settings could not be loaded" heights={[240]} />
      ) : (
        <SettingsForm opened={query.data} />
      )}
    </Page>
  );
}
