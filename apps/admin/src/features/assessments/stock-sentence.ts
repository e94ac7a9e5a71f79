import type { PoolStock } from '@assay/core/assessments';
import { formatCount } from '@assay/ui';

/** "4 live questions in 4 families: enough." */
export function stockSentence(stock: PoolStock, wanted: number): string {
  const advice = 'Widen the filter or draw fewer.';
  if (stock.live === 0) return `No live question fits. ${advice}`;
  const has = `${formatCount(stock.live, 'live question')} in ${formatCount(stock.families, 'family', 'families')}`;
  if (stock.isEnough) return `${has}: enough.`;
  if (stock.families >= wanted) return `${has}: not enough for ${wanted} beside what the other sections draw. ${advice}`;
  const why = stock.live >= wanted ? ', because nobody gets two of one family' : '';
  return `${has}: not enough for ${wanted}${why}. ${advice}`;
}
