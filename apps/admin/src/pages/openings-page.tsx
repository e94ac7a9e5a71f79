import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { OpeningsTable } from '../features/openings/openings-table.tsx';
import { openingsQuery } from '../features/openings/queries.ts';
import { ButtonLink } from '../layout/links.tsx';
import { NamedListPage } from '../lists/named-list-page.tsx';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/openings');

export function OpeningsPage() {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  return (
    <NamedListPage
      title="Openings"
      lead="Whom you hire for: who is invited, how they did, who answers them and when."
      noun={['opening', 'openings']}
      query={useQuery(openingsQuery)}
      nameOf={(row) => row.title}
      asked={asked}
      onAsk={(search, replace) => void navigate({ search, replace })}
      create={
        may('opening.write') ? (
          <ButtonLink to="/openings/new" leftSection={<IconPlus size={16} aria-hidden />}>
            New opening
          </ButtonLink>
        ) : undefined
      }
      whenEmpty="An opening joins a job to an assessment, names the person candidates can ask, and collects invitations and results."
      table={(rows, instead) => <OpeningsTable rows={rows} instead={instead} />}
    />
  );
}
