import type { SimilarityLink, SimilarityNode } from '@assay/core/similarity';
import { expect, test } from 'vitest';
import { clusterGraph } from './graph-layout.ts';

const nodes: SimilarityNode[] = Array.from({ length: 12 }, (_, index) => ({ id: `n${index}`, side: { kind: 'foreign' } }));
const link = (from: number, to: number, surprise: number): SimilarityLink => ({
  from: `n${from}`,
  to: `n${to}`,
  surprise,
  similarity: 1,
  pairId: `${from} ${to}`,
  caseId: null,
});
const links = [link(0, 1, 9), link(1, 2, 8), link(2, 3, 7), link(4, 5, 6), link(6, 7, 5), link(8, 9, 4), link(10, 11, 2)];

test.each([320, 700, 1200])('on %d pixels no two nodes lie on one another, and all are inside', (width) => {
  const graph = clusterGraph(nodes, links, 0, width);
  expect(graph.nodes).toHaveLength(12);
  for (const [index, one] of graph.nodes.entries()) {
    expect(one.x).toBeGreaterThan(20);
    expect(one.y).toBeGreaterThan(20);
    expect(one.x).toBeLessThan(graph.width);
    expect(one.y).toBeLessThan(graph.height);
    for (const other of graph.nodes.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(60);
  }
});

test('below the threshold nothing is drawn', () => {
  const graph = clusterGraph(nodes, links, 5, 700);
  expect([graph.clusters, graph.nodes.length, graph.links.length]).toEqual([3, 8, 5]);
  expect(clusterGraph(nodes, links, 20, 700)).toMatchObject({ clusters: 0, nodes: [], links: [], height: 0 });
});
