/** A program that native and sandboxed interpreters are given alike. */
export type GeneratedProgram = { language: 'javascript' | 'python'; entry: string; source: string; stdin: string };
