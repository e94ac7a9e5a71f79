import { readFileSync } from 'node:fs';
import { doubling } from './questions.ts';

/** The question that `tallies` answer. */
export const tally = doubling({
  id: 'tally',
  family: 'tally',
  title: 'Tallies',
  statementHtml: '<p>Lines of several desks say a name and a count. Return the sum for each name, most first, as "name count".</p>',
});

const written = readFileSync(new URL('./similarity-bench/by-hand/tallies.js.txt', import.meta.url), 'utf8');

/** Answers of people who have not seen one another's: five of the set that was written by hand, and more. */
export const tallies: readonly string[] = [
  ...written
    .split(/^--- /m)
    .filter((part) => /^\d+ *\n/.test(part))
    .map((part) => part.slice(part.indexOf('\n') + 1)),
  `
class Tally {
  #byName = new Map();

  add(name, amount) {
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, { name, amount });
    else known.amount += amount;
  }

  *lines() {
    const entries = Array.from(this.#byName.values());
    entries.sort((left, right) => right.amount - left.amount || left.name.localeCompare(right.name));
    for (const { name, amount } of entries) yield name + ' ' + amount;
  }
}

function tally(desks) {
  const all = new Tally();
  for (const desk of desks) {
    for (const line of desk) {
      const [, name, digits] = line.match(/^(.*):(\\d+)$/) ?? [];
      if (digits) all.add(name, +digits);
    }
  }
  return [...all.lines()];
}
`,
  `
const isWhole = (text) => text.length > 0 && [...text].every((sign) => sign >= '0' && sign <= '9');

function insertSorted(ranking, entry) {
  let place = 0;
  while (place < ranking.length && (ranking[place].sum > entry.sum || (ranking[place].sum === entry.sum && ranking[place].name < entry.name))) {
    place += 1;
  }
  ranking.splice(place, 0, entry);
}

function tally(desks) {
  const ranking = [];
  desks.forEach((desk) => {
    desk.forEach((line) => {
      const separator = line.lastIndexOf(':');
      if (separator === -1) return;
      const amount = line.substring(separator + 1);
      if (!isWhole(amount)) return;
      const name = line.substring(0, separator);
      const old = ranking.findIndex((entry) => entry.name === name);
      const sum = (old === -1 ? 0 : ranking.splice(old, 1)[0].sum) + parseInt(amount);
      insertSorted(ranking, { name, sum });
    });
  });
  return ranking.map((entry) => [entry.name, entry.sum].join(' '));
}
`,
  `
function tally(desks) {
  if (desks.length === 0) return [];
  const [first, ...others] = desks;
  const merged = count(first, {});
  others.reduce((into, desk) => count(desk, into), merged);
  return rank(merged);
}

function count(desk, into) {
  if (desk.length === 0) return into;
  const [head, ...tail] = desk;
  const pieces = head.split(':');
  if (pieces.length === 2 && pieces[1].trim() !== '' && !Number.isNaN(Number(pieces[1])) && !pieces[1].includes('.')) {
    into[pieces[0]] = (into[pieces[0]] ?? 0) + Number(pieces[1]);
  }
  return count(tail, into);
}

function rank(sums) {
  const remaining = Object.entries(sums);
  const ranked = [];
  while (remaining.length > 0) {
    let best = 0;
    for (let i = 1; i < remaining.length; i++) {
      const [name, sum] = remaining[i];
      if (sum > remaining[best][1] || (sum === remaining[best][1] && name < remaining[best][0])) best = i;
    }
    const [[name, sum]] = remaining.splice(best, 1);
    ranked.push(name + ' ' + sum);
  }
  return ranked;
}
`,
  `
function tally(desks) {
  const text = desks.map((desk) => desk.join('\\n')).join('\\n');
  const groups = new Map();
  for (const { groups: found } of text.matchAll(/^(?<who>[^:\\n]*):(?<many>[0-9]+)$/gm)) {
    const list = groups.get(found.who) || [];
    list.push(Number(found.many));
    groups.set(found.who, list);
  }
  const total = (list) => list.reduce((a, b) => a + b, 0);
  return Array.from(groups, ([who, list]) => ({ who, many: total(list) }))
    .sort(({ who: a, many: m }, { who: b, many: n }) => n - m || (a > b) - (a < b))
    .map(({ who, many }) => \`\${who} \${many}\`);
}
`,
  `
function tally(desks) {
  var out = [], index = {}, i, j, parts, n;
  for (i = 0; i < desks.length; ++i) {
    j = desks[i].length;
    while (j--) {
      parts = desks[i][j].split(':');
      n = Number(parts.pop());
      if (n !== n || n % 1 || parts.length < 1) continue;
      parts = parts.join(':');
      if (!(parts in index)) {
        index[parts] = out.length;
        out.push([parts, 0]);
      }
      out[index[parts]][1] += n;
    }
  }
  out.sort(function (a, b) {
    if (a[1] != b[1]) return b[1] - a[1];
    return a[0] < b[0] ? -1 : 1;
  });
  for (i in out) out[i] = out[i].join(' ');
  return out;
}
`,
  `
const parse = (line) => {
  try {
    const [name, raw] = line.split(':');
    const value = BigInt(raw);
    return { ok: true, name, value };
  } catch {
    return { ok: false };
  }
};

const byBusiest = (a, b) => {
  if (a.value === b.value) return a.name.localeCompare(b.name);
  return a.value > b.value ? -1 : 1;
};

const tally = (desks) => {
  const parsed = desks.flat(1).map(parse).filter(({ ok }) => ok);
  const names = new Set(parsed.map(({ name }) => name));
  const rows = [];
  names.forEach((name) => {
    const value = parsed.filter((entry) => entry.name === name).reduce((sum, entry) => sum + entry.value, 0n);
    rows.push({ name, value });
  });
  return rows.sort(byBusiest).map(({ name, value }) => name.concat(' ', value.toString()));
};
`,
  `
function tally(desks) {
  const buckets = [];
  const sums = Object.create(null);
  for (const line of (function* () {
    for (const desk of desks) yield* desk;
  })()) {
    const at = line.indexOf(':');
    const number = at > -1 ? Number.parseInt(line.slice(at + 1), 10) : NaN;
    if (String(number) === line.slice(at + 1)) {
      const key = line.slice(0, at);
      sums[key] = key in sums ? sums[key] + number : number;
    }
  }
  for (const key of Object.keys(sums)) {
    const sum = sums[key];
    buckets[sum] ??= [];
    buckets[sum].push(key);
  }
  const result = [];
  buckets.reverse().forEach((keys) => {
    keys.sort();
    const sum = sums[keys[0]];
    result.push(...keys.map((key) => key + ' ' + sum));
  });
  return result;
}
`,
];

/** Somebody's own way: a heap that gives the busiest out first. */
export const original = `
function tally(desks) {
  const counts = new Map();
  const heap = [];
  const isBefore = (one, two) => (one.count === two.count ? one.name < two.name : one.count > two.count);
  const push = (entry) => {
    heap.push(entry);
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (isBefore(heap[parent], heap[child])) break;
      [heap[parent], heap[child]] = [heap[child], heap[parent]];
      child = parent;
    }
  };
  const pop = () => {
    const top = heap[0];
    const last = heap.pop();
    if (heap.length > 0) {
      heap[0] = last;
      let parent = 0;
      for (;;) {
        const left = 2 * parent + 1;
        const right = left + 1;
        let best = parent;
        if (left < heap.length && isBefore(heap[left], heap[best])) best = left;
        if (right < heap.length && isBefore(heap[right], heap[best])) best = right;
        if (best === parent) break;
        [heap[parent], heap[best]] = [heap[best], heap[parent]];
        parent = best;
      }
    }
    return top;
  };
  for (const desk of desks) {
    for (const line of desk) {
      const match = /^([^:]+):(\\d+)$/.exec(line);
      if (match === null) continue;
      counts.set(match[1], (counts.get(match[1]) ?? 0) + Number(match[2]));
    }
  }
  counts.forEach((count, name) => push({ name, count }));
  const lines = [];
  while (heap.length > 0) {
    const { name, count } = pop();
    lines.push(name + ' ' + count);
  }
  return lines;
}
`;

/** The same with other names, in another order, and with a remark that it is one's own. */
export const copied = `
// My own priority queue
function tally(tables) {
  const queue = [];
  const totals = new Map();
  for (const table of tables) {
    for (const row of table) {
      const found = /^([^:]+):(\\d+)$/.exec(row);
      if (found === null) continue;
      totals.set(found[1], (totals.get(found[1]) ?? 0) + Number(found[2]));
    }
  }
  const comesFirst = (x, y) => (x.total === y.total ? x.person < y.person : x.total > y.total);
  const take = () => {
    const end = queue.pop();
    const root = queue[0] ?? end;
    if (queue.length > 0) {
      queue[0] = end;
      let node = 0;
      for (;;) {
        const a = 2 * node + 1;
        const b = a + 1;
        let winner = node;
        if (a < queue.length && comesFirst(queue[a], queue[winner])) winner = a;
        if (b < queue.length && comesFirst(queue[b], queue[winner])) winner = b;
        if (winner === node) break;
        [queue[node], queue[winner]] = [queue[winner], queue[node]];
        node = winner;
      }
    }
    return root;
  };
  const add = (item) => {
    queue.push(item);
    let place = queue.length - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (comesFirst(queue[above], queue[place])) break;
      [queue[above], queue[place]] = [queue[place], queue[above]];
      place = above;
    }
  };
  totals.forEach((total, person) => add({ person, total }));
  const answer = [];
  while (queue.length > 0) {
    const { person, total } = take();
    answer.push(person + ' ' + total);
  }
  return answer;
}
`;
