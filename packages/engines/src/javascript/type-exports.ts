import { parse } from 'es-module-lexer';

/**
 * What has to stand at the end of a module without types so that others can go on naming its types: without checking nobody knows that
 * `import { Item } from './item'` asks for a type, and a type must never keep a program from running. Empty where it exports none.
 * The lexer must be ready (`init`).
 */
export function typeExports(typed: string, untyped: string): string {
  const declared = [...typed.matchAll(/(?:^|[\s;}])(export\s+)?(?:declare\s+)?(?:interface|type)\s+([A-Za-z_$][\w$]*)/g)];
  const exported = declared.length === 0 ? null : exportsOf(untyped);
  if (exported === null) return '';
  const missing = new Set<string>();
  const unbound = new Set<string>();
  for (const [, isExported, name = ''] of declared) {
    if (isExported !== undefined && !exported.some(({ n }) => n === name)) missing.add(name);
    // `export { Item }` of a type that is declared elsewhere in the file.
    if (exported.some(({ ln }) => ln === name) && !isBound(untyped, name)) unbound.add(name);
  }
  const bound = [...unbound].map((name) => `var ${name};`).join('');
  return missing.size === 0 ? bound : `${bound}var ${erased};export{${[...missing].map((name) => `${erased} as ${name}`).join()}};`;
}

/** With a dotless ı, which nobody types. */
const erased = 'ıtype';

function exportsOf(code: string): readonly { n: string; ln: string | undefined }[] | null {
  try {
    const [, exported] = parse(code);
    return exported;
  } catch {
    return null;
  }
}

function isBound(code: string, name: string): boolean {
  const escaped = name.replaceAll('$', '\\$');
  return new RegExp(`\\b(?:class|function\\*?|const|let|var)\\s+${escaped}(?![\\w$])|\\bimport\\b[^;'"]*[\\s{,]${escaped}(?![\\w$])`).test(
    code,
  );
}
