/** TypeScript lets an import name the file that would be made of a `.ts` file: `./helper.js`. */
export function typescriptNames(path: string): string[] {
  return /\.[mc]?js$/.test(path) ? [path.replace(/js$/, 'ts')] : [];
}
