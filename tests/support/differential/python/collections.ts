import type { Dice } from '../dice.ts';
import { plainWord, wholeNumber } from '../words.ts';
import { record, text, value } from './values.ts';

/** Lists, dictionaries and their order, sets of small numbers, sorting with ties, slicing, itertools. */
export const collections: readonly ((dice: Dice) => string)[] = [
  (
    dice,
  ) => `    people = [${dice.list(5, 15, (index) => `{"id": ${index}, "name": ${text(plainWord(dice))}, "age": ${dice.whole(20, 23)}}`).join(', ')}]
    print([p["id"] for p in sorted(people, key=lambda p: p["age"])], [p["id"] for p in sorted(people, key=lambda p: (p["name"], -p["age"]), reverse=True)])
    groups = defaultdict(list)
    for person in people:
        groups[person["age"]].append(person["name"])
    print(groups, dict(sorted(groups.items())), {age: len(names) for age, names in groups.items()})
    for age, found in itertools.groupby(sorted(people, key=operator.itemgetter("age")), key=operator.itemgetter("age")):
        print(age, [p["id"] for p in found])
    print(Counter(p["name"] for p in people), Counter(p["name"][0] for p in people).most_common(2), max(people, key=lambda p: p["age"]), min(people, key=lambda p: p["name"])["id"])
    people.sort(key=functools.cmp_to_key(lambda a, b: (a["age"] > b["age"]) - (a["age"] < b["age"])))
    print([p["id"] for p in people], any(p["age"] > 22 for p in people), all(people), heapq.nlargest(3, (p["age"] for p in people)), bisect.bisect([1, 3, 3, 7], ${dice.whole(0, 8)}))`,

  (dice) => `    numbers = [${dice.list(3, 12, () => wholeNumber(dice)).join(', ')}]
    print(numbers[${dice.whole(-5, 5)}:${dice.whole(-5, 9)}], numbers[::-1], numbers[${dice.whole(-9, 9)}::${dice.pick([-2, 2, 3])}], sorted(numbers, key=abs), numbers.index(numbers[-1]), numbers * 2)
    copy_of = numbers[:]
    copy_of[1:2] = ["x", "y"]
    del copy_of[::3]
    copy_of.insert(1, ${value(dice, 1)})
    copy_of.extend("ab")
    print(copy_of, copy_of.pop(), copy_of.count("a"), list(reversed(copy_of)), [*zip(numbers, "abc")], list(enumerate(numbers[:3], 5)))
    print(list(itertools.accumulate(numbers)), list(itertools.combinations(numbers[:4], 2)), list(itertools.permutations("abc", 2))[:4], list(itertools.product([0, 1], repeat=2)), list(itertools.chain(numbers[:2], "z")), list(itertools.islice(itertools.count(${dice.whole(-9, 9)}, 3), 4)), list(itertools.zip_longest("abc", numbers[:1])), list(itertools.pairwise(numbers[:4])))
    first, *middle, last = numbers
    print(first, middle, last, [[r * c for c in range(3)] for r in range(${dice.whole(0, 4)})], [x for row in [[1, 2], [3]] for x in row if x != 2], sum(numbers), functools.reduce(operator.mul, numbers[:3], 1))
    queue = deque(numbers, maxlen=${dice.whole(1, 6)})
    queue.appendleft(0)
    queue.rotate(1)
    print(queue, len(queue), queue[0], (1, 2) < (1, 3), [1, [2]] == [1, [2]], (1, "a") + (2,), tuple(range(5))[1:-1], range(10)[2:8:3], 7 in range(1, 20, 3))
    matrix = [list(range(n, n + 3)) for n in numbers[:3]]
    print(matrix, list(zip(*matrix)), list(map(list, zip(*matrix[::-1]))))`,

  (dice) => `    table = ${record(dice)}
    table["added"] = 1
    table.setdefault("list", []).append(${value(dice, 1)})
    table["self"] = table
    print(table, list(table), len(table), table.get("nothing", "default"), "added" in table)
    del table["self"]
    print(list(table.items())[-1], table.pop("added"), {**table, "x": 0} == table | {"x": 0}, {v: k for k, v in {"a": 1, "b": 2}.items()}, dict.fromkeys("abc"), table.keys() & {"list"})
    a, b = set(range(${dice.whole(0, 9)}, ${dice.whole(9, 20)})), set(range(${dice.whole(0, 9)}, ${dice.whole(9, 20)}))
    print(a, b, a | b, a & b, a - b, a ^ b, a <= b, a.isdisjoint(b), frozenset(a), sorted(a, reverse=True), len(a), {x % 3 for x in a})
    print(Counter(a=3, b=1) - Counter(a=1), list(OrderedDict(b=1, a=2)), ChainMap({"a": 1}, {"b": 2})["b"], namedtuple("Point", "x y")(1, y=${value(dice, 0)}), sorted({"b": 1, "a": 2}), max({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
    heap = []
    for n in [${dice.list(3, 9, () => dice.whole(0, 30)).join(', ')}]:
        heapq.heappush(heap, (n % 5, n))
    print(heap, [heapq.heappop(heap) for _ in range(len(heap))])
    nested = [1, [2, (3, {"k": [4]})]]
    nested.append(nested)
    print(nested, copy.deepcopy(nested)[1], copy.copy(nested)[0])
    pprint.pprint({"rows": [{"id": n, "name": "n" * n * 3} for n in range(${dice.whole(1, 9)})], "t": (1,)}, width=${dice.whole(30, 90)})
    graph = {n: [${dice.list(1, 4, () => `(n * ${dice.whole(2, 9)} + ${dice.whole(1, 9)}) % 11`).join(', ')}] for n in range(11)}
    seen, queue = {0: 0}, deque([0])
    while queue:
        at = queue.popleft()
        for to in graph[at]:
            if to not in seen:
                seen[to] = seen[at] + 1
                queue.append(to)
    print(seen, json.dumps(graph))`,
];
