import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AssessmentsTable } from '../features/assessments/assessments-table.tsx';
import { assessmentsQuery } from '../features/assessments/queries.ts';
import { ButtonLink } from '../layout/links.tsx';
import { NamedListPage } from '../lists/named-list-page.tsx';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/assessments');

export function AssessmentsPage() {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const query = useQuery(assessmentsQuery);
  return (
    <NamedListPage
      title="Assessments"
      lead="What candidates are asked: sections that draw from the bank, a working time, rules."
      noun={['assessment', 'assessments']}
      query={query}
      nameOf={(row) => row.name}
      asked={asked}
      onAsk={(search, replace) => void navigate({ search, replace })}
      create={
        <>
          {may('dashboard.read') && (query.data?.length ?? 0) > 0 ? (
            <ButtonLink to="/assessments/compare" variant="default">
              Compare figures
            </ButtonLink>
          ) : null}
          {may('assessment.write') ? (
            <ButtonLink to="/assessments/new" leftSection={<IconPlus size={16} aria-hidden />}>
              New assessment
            </ButtonLink>
          ) : null}
        </>
      }
      whenEmpty="An assessment says which questions are drawn, how long candidates have and what is allowed. An opening then uses it."
      table={(rows, instead) => <AssessmentsTable rows={rows} instead={instead} />}
    />
  );
}
