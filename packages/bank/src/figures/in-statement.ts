import { parseWith } from '../complaints.ts';
import { Problems } from '../problems.ts';
import { parseYaml } from '../yaml-file.ts';
import { chartFile } from './chart-file.ts';
import type { DataFiles } from './chart-table.ts';
import { figureElement } from './figure-element.ts';
import { figureOf } from './figure-of.ts';
import type { Element } from './markup.ts';

/** The part of markdown's tree that is looked at here. */
export type Node = {
  type: string;
  value?: string;
  url?: string;
  lang?: string | null | undefined;
  depth?: number;
  children?: Node[];
  data?: object | undefined;
  position?: { start: { line: number } } | undefined;
};

const mostCharts = 6;

const isChart = ({ type, lang }: Node): boolean => type === 'code' && lang === 'chart';

const chartsIn = (node: Node): Node[] => (isChart(node) ? [node] : (node.children ?? []).flatMap(chartsIn));

/** Every block in the language `chart`, drawn; null for one with a fault, which is told. A CSV file that no block draws is told, too. */
export function readCharts(file: string, tree: Node, data: DataFiles, problems: Problems): (Element | null)[] {
  const charts = chartsIn(tree);
  if (charts.length > mostCharts)
    problems.add(file, null, `There are ${charts.length} charts; at most ${mostCharts} can be taken in. Remove some.`);
  const drawn = new Set<string>();
  const elements = charts.slice(0, mostCharts).map((chart) => readChart(file, chart, data, problems, drawn));
  for (const path of data.keys())
    if (!drawn.has(path)) problems.add(path, null, `No chart draws this file. Write \`data: ${path}\` in one.`);
  return elements;
}

function readChart(file: string, { value = '', position }: Node, data: DataFiles, problems: Problems, drawn: Set<string>): Element | null {
  const inBlock = new Problems();
  const yaml = parseYaml(file, value, inBlock);
  const chart = yaml === null ? null : parseWith(chartFile, yaml, yaml.value, [], inBlock);
  if (chart?.data !== undefined) drawn.add(chart.data);
  const figure =
    chart === null
      ? null
      : figureOf(chart, data, (path, message) => {
          const [first, inFile, line] = path;
          if (first === 'file') problems.add(String(inFile), Number(line), message);
          else inBlock.add(file, yaml?.lineOf(path) ?? null, message);
        });
  // The block begins on the line after its fence.
  const fence = position?.start.line ?? 0;
  for (const { line, message } of inBlock.found) problems.add(file, fence + (line ?? 0), message);
  return figure === null ? null : figureElement(figure);
}

/** Leaves a place in the page for each chart. An author cannot write such a place: HTML is dropped. */
export function placeCharts() {
  return (tree: Node): void => {
    for (const [index, chart] of chartsIn(tree).entries()) {
      chart.type = 'chart';
      chart.data = { hName: 'figure', hProperties: { dataChart: String(index) } };
      chart.children = [];
    }
  };
}

type Placed = { type: string; tagName?: string; properties?: Record<string, unknown>; children?: (Placed | Element)[] };

/** Fills the places; it runs behind the sanitiser, which knows no drawings: only what is drawn here gets past it. */
export function drawCharts(charts: readonly (Element | null)[]) {
  const filled = (node: Placed | Element): Placed | Element => {
    if (!('tagName' in node) || node.tagName !== 'figure') {
      if (node.children !== undefined) for (const [index, child] of node.children.entries()) node.children[index] = filled(child);
      return node;
    }
    return charts[Number(node.properties?.['dataChart'])] ?? node;
  };
  return (tree: Placed): void => {
    filled(tree);
  };
}
