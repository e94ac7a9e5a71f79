import type { SimilarityLink, SimilarityNode } from '@assay/core/similarity';
import { useElementSize } from '@mantine/hooks';
import classes from './cluster-graph.module.css';
import { clusterGraph } from './graph-layout.ts';
import { sideName } from './similarity-words.ts';

type ClusterGraphProps = { nodes: readonly SimilarityNode[]; links: readonly SimilarityLink[]; least: number; summary: string };

const radius = 7;
/** Longer ones would lie on their neighbours. */
const longestName = 14;

/** Who is alike to whom; the table below it says the same, with a link to each pair. */
export function ClusterGraph({ nodes, links, least, summary }: ClusterGraphProps) {
  const { ref, width } = useElementSize();
  const graph = clusterGraph(nodes, links, least, Math.max(280, Math.floor(width)));
  if (graph.nodes.length === 0) return <div ref={ref} />;
  const strongest = Math.max(...links.map(({ surprise }) => surprise));
  return (
    <div ref={ref} className={classes['frame']}>
      {width === 0 ? null : (
        <svg
          width={graph.width}
          height={graph.height}
          viewBox={`0 0 ${graph.width} ${graph.height}`}
          className={classes['graph']}
          role="img"
          aria-label={summary}
        >
          {graph.links.map(({ link, from, to }) => (
            <line
              key={link.pairId}
              className={classes['link']}
              data-case={link.caseId !== null}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={1 + (4 * link.surprise) / strongest}
              {...(link.caseId === null ? { strokeDasharray: '6 5' } : {})}
            />
          ))}
          {graph.nodes.map(({ node: { id, side }, x, y, isUpper }) => (
            <g key={id}>
              <title>{sideName(side)}</title>
              {side.kind === 'attempt' || side.kind === 'foreign' || side.kind === 'gone' ? (
                <circle className={classes['node']} cx={x} cy={y} r={radius} />
              ) : (
                <rect className={classes['node']} x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} />
              )}
              <text className={classes['name']} x={x} y={isUpper ? y - radius - 6 : y + radius + 15} textAnchor="middle">
                {short(sideName(side))}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

const short = (name: string): string => {
  const letters = Array.from(name);
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join('')}…`;
};
