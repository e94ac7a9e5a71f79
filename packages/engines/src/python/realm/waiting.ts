let nobody: Int32Array = new Int32Array(1);
const { wait: waitOn } = Atomics;

/** @param memory that the host changes when the program shall wait no more */
export function setWaitingMemory(memory: SharedArrayBuffer): void {
  nobody = new Int32Array(memory);
}

/** Stands still without using CPU time; a negative time means for ever. */
export function wait(ms: number): 0 {
  waitOn(nobody, 0, 0, ms < 0 ? Number.POSITIVE_INFINITY : ms);
  return 0;
}
