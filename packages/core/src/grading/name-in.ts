import type { Language } from '../runs/schema.ts';

/** A name of a signature (`lateDeliveries`) as the language writes it: `late_deliveries` in Python. What is in the data keeps its names everywhere. */
export function nameIn(language: Language, name: string): string {
  return language === 'python' ? pythonName(name) : name;
}

function pythonName(name: string): string {
  const snake = name
    .replaceAll('$', '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  return keywords.has(snake) ? `${snake}_` : snake;
}

const keywords: ReadonlySet<string> = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass ' +
    'raise return try while with yield'
  ).split(' '),
);
