/** The memory that host and isolate share for one case: a header of 32-bit words, then standard output, then standard error. */
export const layout = { headerWords: 8, outputBytes: 65_536 } as const;

export const header = {
  /** One of `signals`; not 0 means that the program waits in a loop to be ended. */
  signal: 0,
  exitCode: 1,
  stdoutBytes: 2,
  stderrBytes: 3,
  signals: { none: 0, exit: 1, outputFull: 2 },
} as const;

export const sharedBytes: number = layout.headerWords * 4 + 2 * layout.outputBytes;
