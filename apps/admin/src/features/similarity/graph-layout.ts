import { clustersOf, type SimilarityLink, type SimilarityNode } from '@assay/core/similarity';

/** `isUpper`: its name stands above it, away from what it is linked to. */
export type PlacedNode = { node: SimilarityNode; x: number; y: number; isUpper: boolean };
export type PlacedLink = { link: SimilarityLink; from: PlacedNode; to: PlacedNode };
export type ClusterGraph = { width: number; height: number; nodes: readonly PlacedNode[]; links: readonly PlacedLink[]; clusters: number };

/** Room for a name under each node. */
const spacing = 96;
const margin = 56;
const gap = 24;

/** Each cluster is a circle, the largest first, row after row: the same pairs always stand in the same places. */
export function clusterGraph(
  nodes: readonly SimilarityNode[],
  links: readonly SimilarityLink[],
  least: number,
  width: number,
): ClusterGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const clusters = clustersOf(links, least);
  const placed = new Map<string, PlacedNode>();
  let [x, y, rowHeight] = [0, 0, 0];
  for (const cluster of clusters) {
    const radius = cluster.length === 2 ? spacing / 2 : Math.max(spacing / 2, (cluster.length * spacing) / (2 * Math.PI));
    const size = 2 * (radius + margin);
    const height = cluster.length === 2 ? 2 * margin : size;
    if (x > 0 && x + size > width) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    const [centreX, centreY] = [x + size / 2, y + height / 2];
    for (const [index, id] of cluster.entries()) {
      const node = byId.get(id);
      if (node === undefined) continue;
      const angle = Math.PI + (2 * Math.PI * index) / cluster.length;
      const placedY = centreY + radius * Math.sin(angle);
      placed.set(id, { node, x: centreX + radius * Math.cos(angle), y: placedY, isUpper: placedY < centreY - 1 });
    }
    x += size + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  const widest = Math.max(width, ...[...placed.values()].map((node) => node.x + margin));
  const drawn = links.flatMap((link) => {
    const [from, to] = [placed.get(link.from), placed.get(link.to)];
    return link.surprise < least || from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  return { width: widest, height: y + rowHeight, nodes: [...placed.values()], links: drawn, clusters: clusters.length };
}
