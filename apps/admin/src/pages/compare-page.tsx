import { type ComparedSide, readSides, writeSides } from '@assay/core/analytics';
import { EmptyState } from '@assay/ui';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { assessmentsQuery } from '../features/assessments/queries.ts';
import { ComparedPart } from '../features/dashboard/comparison/compared-part.tsx';
import { SidesFields } from '../features/dashboard/comparison/sides-fields.tsx';
import { sidesQuery } from '../features/dashboard/queries.ts';
import { openingsQuery } from '../features/openings/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { compareSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/assessments/compare');

/** Assessments, openings, roles, levels or times side by side. */
export function ComparePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const sides = readSides(search.sides ?? '');
  const assessments = useQuery(assessmentsQuery);
  const openings = useQuery({ ...openingsQuery, enabled: may('opening.read') });
  const query = useQuery({ ...sidesQuery(search.sides ?? ''), enabled: sides.length > 0 });
  const change = (changes: { sides?: readonly ComparedSide[]; isTable?: boolean }) =>
    void navigate({
      search: (before) =>
        compareSearch({
          ...before,
          ...(changes.sides === undefined ? {} : { sides: writeSides(changes.sides) }),
          ...(changes.isTable === undefined ? {} : { view: changes.isTable ? '' : 'chart' }),
        }),
      replace: true,
      resetScroll: false,
    });
  const compared = sides.length === 0 ? [] : (query.data ?? []);
  return (
    <Page
      title="Compare"
      above={<TextLink to="/assessments">Assessments</TextLink>}
      lead="Figures of up to four assessments, openings, roles, levels or times, each held against the first."
    >
      <Stack gap="md">
        <SidesFields
          sides={sides}
          assessments={assessments.data ?? []}
          compared={compared}
          openings={openings.data ?? []}
          mayNarrow={may('result.read')}
          onSides={(wanted) => change({ sides: wanted })}
        />
        {sides.length === 0 ? (
          <EmptyState title="Nothing to compare yet">
            Add a side, then another one: two openings, two roles or levels, or two times of one assessment.
          </EmptyState>
        ) : query.data === undefined ? (
          <Loading query={query} title="The sides could not be compared" heights={[420]} />
        ) : (
          <ComparedPart sides={compared} isTable={search.view !== 'chart'} onIsTable={(isTable) => change({ isTable })} />
        )}
      </Stack>
    </Page>
  );
}
