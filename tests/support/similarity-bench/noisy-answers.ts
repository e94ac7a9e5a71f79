/** Numbers from 0 to 1, the same ones at each run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces of programs with places for names (A, B, C) and numbers (K). */
const pieces = [
  'for A in B:\n    C += A * K',
  'for A in range(len(B)):\n    if B[A] > K:\n        C = C + B[A]',
  'while len(B) > K:\n    C -= B.pop()',
  'A = {}\nfor C in B:\n    A[C] = A.get(C, 0) + K',
  'B = sorted(B, key=lambda A: -A)[:K]',
  'if not B:\n    return K',
  'A = max(B) - min(B) + K\nC = max(C, A)',
  'A = [(one, two) for one in B for two in B if one + two == K]\nC += len(A)',
  'A, C = 0, len(B) - 1\nwhile A < C:\n    middle = (A + C) // 2\n    if B[middle] < K:\n        A = middle + 1\n    else:\n        C = middle',
  'C = sum(A % K for A in B if A)',
  'print(", ".join(str(A) for A in B), K)',
  'A = []\nfor C in B:\n    while A and A[-1] > C:\n        A.pop()\n    A.append(C + K)',
  'A = set()\nfor C in B:\n    if C in A:\n        return C - K\n    A.add(C)',
  'for A, C in enumerate(B):\n    if A % K == 0:\n        B[A] = C // K\n    elif C < A:\n        B[A] += K',
  'A = [[0] * K for C in range(len(B))]\nfor C in range(K):\n    A[0][C] = B[C] if C < len(B) else 0',
  'def A(C):\n    if C <= K:\n        return C\n    return A(C - 1) + A(C - K)\nC = A(len(B))',
];
const names = ['total', 'items', 'best', 'seen', 'values', 'left', 'right', 'count', 'row', 'key', 'rest', 'queue', 'node', 'found'];

/** An answer to a question: of the pieces that answers to it are made of some, in an order and with names of its own. */
export function noisyAnswer(question: number, random: () => number): string {
  const own = chance(question + 1);
  const usual = Array.from({ length: 9 }, () => Math.floor(own() * pieces.length));
  const one = (from: readonly (string | number)[]) => from[Math.floor(random() * from.length)] ?? '';
  const lines: string[] = [];
  const length = 3 + Math.floor(random() * 2.5);
  for (let at = 0; at < length; at += 1) {
    const piece = pieces[random() < 0.8 ? Number(one(usual)) : Math.floor(random() * pieces.length)] ?? '';
    const [a, b, c] = [one(names), one(names), one(names)];
    const words = { A: `${a}`, B: `${b}`, C: `${c}` };
    const named = piece.replaceAll(/\b[ABC]\b/g, (name) => (name === 'A' ? words.A : name === 'B' ? words.B : words.C));
    lines.push(...named.replaceAll(/\bK\b/g, () => String(1 + Math.floor(random() * 30))).split('\n'));
  }
  return `def solve(items):\n    total = 0\n${lines.map((line) => `    ${line}`).join('\n')}\n    return total\n`;
}
