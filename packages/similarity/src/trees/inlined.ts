import { canonicalControl } from './canonical-control.ts';
import { type CodeNode, isLeaf } from './code-node.ts';
import { assigned, mostNodes, sizeWithin } from './code-tree.ts';
import { withoutDeadCode } from './without-dead-code.ts';

/**
 * The tree without what a copier puts between: a variable that is set once and read once, or is another's name, becomes its value, and a
 * function that is called once becomes its body. Meaning may change where order counts; as every submission is treated alike, that does no harm.
 */
export function inlined(root: CodeNode, given: ReadonlySet<string>): CodeNode {
  // What goes can leave a value with one reader or none.
  return withoutDeadCode(inFunction(withoutDeadCode(inFunction(flattened(root)), given)), given);
}

/** The same in one form for control, before and after: what comes in the place of a name may be a choice. */
export function inlinedInOneForm(root: CodeNode, given: ReadonlySet<string>): CodeNode {
  const once = withoutDeadCode(inFunction(canonicalControl(flattened(root))), given);
  return canonicalControl(withoutDeadCode(inFunction(once), given));
}

function namesIn(node: CodeNode, found: Map<string, number> = new Map()): Map<string, number> {
  if (node.kind === 'name') found.set(node.word, (found.get(node.word) ?? 0) + 1);
  for (const child of node.children) namesIn(child, found);
  return found;
}

const mostRounds = 3;

/** A body that came in the place of a call can hold the only call that is left of another function. */
function flattened(root: CodeNode): CodeNode {
  let flat = root;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = withoutSingleCalls(flat);
    if (next === flat) break;
    flat = next;
  }
  return flat;
}

/** How often each name is set. */
function settingsIn(node: CodeNode, found: Map<string, number> = new Map()): Map<string, number> {
  const [target] = node.children;
  if (node.kind === 'ASG' || node.kind === 'EACH')
    for (const one of target?.kind === 'TUPLE' ? target.children : [target])
      if (one?.kind === 'name') found.set(one.word, (found.get(one.word) ?? 0) + 1);
  for (const child of node.children) settingsIn(child, found);
  return found;
}

function withoutSingleCalls(root: CodeNode): CodeNode {
  const called = new Map<string, number>();
  const made = new Map<string, CodeNode>();
  const look = (node: CodeNode): void => {
    const name = node.kind === 'FN' || node.kind === 'CALL' ? calledName(node) : undefined;
    if (name !== undefined && node.kind === 'FN') made.set(name, node);
    if (name !== undefined && node.kind === 'CALL') called.set(name, (called.get(name) ?? 0) + 1);
    node.children.forEach(look);
  };
  look(root);
  const single = new Map([...made].filter(([name]) => called.get(name) === 1));
  if (single.size === 0) return root;
  const open = new Set<string>();
  // A value that takes the place of a parameter may be named there many times.
  let left = mostNodes - sizeWithin(mostNodes, root);
  const fits = (inside: readonly CodeNode[]): boolean => {
    const size = sizeWithin(left, ...inside);
    if (size > left) return false;
    left -= size;
    return true;
  };
  const rebuilt = (node: CodeNode): CodeNode[] => {
    const spread = spreadCall(node);
    if (spread !== undefined) return spread;
    const name = node.kind === 'FN' || node.kind === 'CALL' ? calledName(node) : undefined;
    const body = name === undefined ? undefined : single.get(name);
    if (name !== undefined && body !== undefined) {
      if (node.kind === 'FN') return node === body ? [] : [node];
      const inside = open.has(name) ? [] : bodyFor(body, node.children.slice(1));
      if (!open.has(name) && fits(inside)) {
        open.add(name);
        const flat = inside.flatMap(rebuilt);
        open.delete(name);
        return flat;
      }
    }
    return isLeaf(node) ? [node] : [{ ...node, children: node.children.flatMap(rebuilt) }];
  };
  /** `a = f(…)` becomes what f does, and last `a = ` what it returns. */
  const spreadCall = (node: CodeNode): CodeNode[] | undefined => {
    const [target, call, ...others] = node.children;
    if (node.kind !== 'ASG' || target === undefined || call?.kind !== 'CALL' || others.length > 0) return undefined;
    const name = calledName(call);
    const body = name === undefined ? undefined : single.get(name);
    if (name === undefined || body === undefined || open.has(name)) return undefined;
    const inside = bodyFor(body, call.children.slice(1));
    if (!fits(inside)) return undefined;
    open.add(name);
    const flat = inside.flatMap(rebuilt);
    open.delete(name);
    const value = flat.at(-1);
    return value === undefined ? [] : [...flat.slice(0, -1), ...assigned(node.line, [target, value])];
  };
  return { ...root, children: root.children.flatMap(rebuilt) };
}

/** The name of a function, or of what is called: `f(…)`, `self.f(…)` and `this.f(…)`. */
function calledName({ children: [first] }: CodeNode): string | undefined {
  if (first?.kind === 'name') return first.word;
  if (first?.kind !== 'ATTR' || first.children.length !== 2) return undefined;
  const [owner, member] = first.children;
  return (owner?.word === 'self' || owner?.word === 'this') && member?.kind === 'name' ? member.word : undefined;
}

/** What stands in a function, with the values of a call in the place of its parameters; `return` goes. */
function bodyFor({ children }: CodeNode, values: readonly CodeNode[]): CodeNode[] {
  const parameters: string[] = [];
  const body = children.slice(1).filter((child, index, all) => {
    const isParameter = isLeaf(child) && all.slice(0, index).every(isLeaf);
    if (isParameter && child.kind === 'name') parameters.push(child.word);
    return !isParameter;
  });
  const valueFor = new Map(parameters.map((parameter, index) => [parameter, values[index]]));
  return body.flatMap((statement) => replaced(statement, valueFor)).flatMap((node) => (node.kind === 'RET' ? node.children : [node]));
}

function replaced(node: CodeNode, valueFor: ReadonlyMap<string, CodeNode | undefined>): CodeNode[] {
  if (node.kind === 'name') return [valueFor.get(node.word) ?? node];
  return isLeaf(node) ? [node] : [{ ...node, children: node.children.flatMap((child) => replaced(child, valueFor)) }];
}

/** Within the outermost function that holds a name; a copier's own name for a temporary is new there. */
function inFunction(node: CodeNode): CodeNode {
  if (isLeaf(node)) return node;
  if (node.kind === 'FILE' || node.kind === 'CLASS') return { ...node, children: node.children.map(inFunction) };
  const uses = namesIn(node);
  const settings = settingsIn(node);
  const valueFor = new Map<string, CodeNode>();
  const look = (part: CodeNode, parent: CodeNode | null): void => {
    const [target, value] = part.children;
    if (
      part.kind === 'ASG' &&
      part.children.length === 2 &&
      target?.kind === 'name' &&
      value !== undefined &&
      (uses.get(target.word) === 2 || (settings.get(target.word) === 1 && value.kind === 'name')) &&
      parent?.kind !== 'EACH'
    )
      valueFor.set(target.word, value);
    for (const child of part.children) look(child, part);
  };
  look(node, null);
  if (valueFor.size === 0) return node;
  const open = new Set<string>();
  const rebuilt = (part: CodeNode): CodeNode[] => {
    if (part.kind === 'name') {
      const value = valueFor.get(part.word);
      if (value === undefined || open.has(part.word)) return [part];
      open.add(part.word);
      const inside = rebuilt(value);
      open.delete(part.word);
      return inside;
    }
    if (isLeaf(part)) return [part];
    const [target] = part.children;
    if (part.kind === 'ASG' && target?.kind === 'name' && valueFor.get(target.word) === part.children[1] && part.children.length === 2)
      return [];
    return [{ ...part, children: part.children.flatMap(rebuilt) }];
  };
  return { ...node, children: node.children.flatMap(rebuilt) };
}
