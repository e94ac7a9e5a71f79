/** What one chart's complaints begin with: where in its block (or `file`, its path and the line), and what is wrong. */
export type Complain = (path: readonly PropertyKey[], message: string) => void;
