import type { OpeningId } from '@assay/core/ids';
import { type ResultsInput, readResults, type ServiceContext } from '@assay/services';

type Row = Awaited<ReturnType<typeof readResults>>['rows'][number];

/** Everybody of an opening, or those who were decided on like this, page by page. */
export async function* resultsOf(
  by: ServiceContext,
  openingId: OpeningId,
  { decision }: Pick<ResultsInput, 'decision'>,
): AsyncGenerator<Row> {
  let read = 0;
  for (let page = 1; ; page += 1) {
    const { rows, total } = await readResults(by, { openingId, ...everybody, decision, page });
    yield* rows;
    read += rows.length;
    if (rows.length === 0 || read >= total) return;
  }
}

const everybody = {
  search: '',
  status: null,
  floor: null,
  scoreFrom: null,
  scoreTo: null,
  when: 'closed',
  from: null,
  until: null,
  late: false,
  told: null,
  crossed: false,
  counted: false,
  sort: 'closed',
  direction: 'asc',
} as const;
