import { useQuery } from '@tanstack/react-query';
import { rotationSettingsQuery } from '../features/rotation/queries.ts';
import { SettingsForm } from '../features/rotation/settings-form.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

export function RotationSettingsPage() {
  const query = useQuery(rotationSettingsQuery);
  return (
    <Page
      title="How questions rotate"
      above={<TextLink to="/rotation">Rotation</TextLink>}
      lead="How often a question is shown, when it is due for a rest, and what happens without asking. It holds for the whole installation."
      width="form"
    >
      {query.data === undefined ? (
        <Loading query={query} title="The settings could not be loaded" heights={[360]} />
      ) : (
        <SettingsForm opened={query.data} />
      )}
    </Page>
  );
}
