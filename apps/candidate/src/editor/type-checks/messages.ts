/** What goes between the page and the worker that knows TypeScript. `path` is one of `files`, as the question names it. */
export type CheckRequest = { id: number; files: Readonly<Record<string, string>>; path: string };
export type CheckAnswer = { id: number; problems: readonly TypeProblem[] };

/** In UTF-16 code units, as the editor counts. */
export type TypeProblem = { start: number; length: number; message: string };
