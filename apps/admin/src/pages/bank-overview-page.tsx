import type { BankOverview } from '@assay/core/analytics';
import { EmptyState, formatDateTime } from '@assay/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ComparisonPart } from '../features/bank-overview/comparison-part.tsx';
import { CoveragePart } from '../features/bank-overview/coverage-part.tsx';
import { MapPart } from '../features/bank-overview/map-part.tsx';
import { leadOf } from '../features/bank-overview/overview-words.ts';
import { bankOverviewQuery } from '../features/bank-overview/queries.ts';
import { WorstPart } from '../features/bank-overview/worst-part.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { type BankOverviewSearch, bankOverviewSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

export function BankOverviewPage() {
  const query = useQuery(bankOverviewQuery);
  return (
    <Page
      title="Bank overview"
      above={<TextLink to="/questions">Questions</TextLink>}
      lead={query.data === undefined ? ' ' : `${leadOf(query.data)}${asOfWords(query.data.asOf)}`}
    >
      {query.data === undefined ? (
        <Loading query={query} title="The overview could not be loaded" heights={[240, 460, 320]} />
      ) : query.data.questions.length === 0 ? (
        <EmptyState title="The bank is empty">How its questions measure stands here once there are some.</EmptyState>
      ) : (
        <Parts overview={query.data} />
      )}
    </Page>
  );
}

const asOfWords = (asOf: string | null): string => (asOf === null ? '' : ` The oldest figures are of ${formatDateTime(asOf)}.`);

const route = getRouteApi('/staff/questions/overview');

function Parts({ overview }: { overview: BankOverview }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const kind = search.compare ?? 'skill';
  const change = (changes: { [Key in keyof BankOverviewSearch]: BankOverviewSearch[Key] | null }) =>
    void navigate({ search: (now) => bankOverviewSearch({ ...now, ...changes }), replace: true, resetScroll: false });
  return (
    <>
      <WorstPart
        questions={overview.questions}
        worst={overview.worst}
        isTable={search.worst !== 'chart'}
        onIsTable={(isTable) => change({ worst: isTable ? null : 'chart' })}
      />
      <MapPart
        questions={overview.questions}
        isAll={search.state === 'all'}
        onIsAll={(isAll) => change({ state: isAll ? 'all' : null })}
        isTable={search.map === 'table'}
        onIsTable={(isTable) => change({ map: isTable ? 'table' : null })}
      />
      <CoveragePart
        coverage={overview.coverage}
        stockReadAt={overview.stockReadAt}
        isTable={search.coverage === 'table'}
        onIsTable={(isTable) => change({ coverage: isTable ? 'table' : null })}
      />
      {may('result.read') ? (
        <ComparisonPart
          asked={{ kind, name: search[kind] ?? null, across: search.across ?? 'role' }}
          onAsked={(asked) =>
            change({
              compare: asked.kind === 'family' ? 'family' : null,
              [asked.kind]: asked.name,
              across: asked.across === 'quarter' ? 'quarter' : null,
            })
          }
          isTable={search.compared === 'table'}
          onIsTable={(isTable) => change({ compared: isTable ? 'table' : null })}
        />
      ) : null}
    </>
  );
}
