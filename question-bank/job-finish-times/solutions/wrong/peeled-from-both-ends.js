// expects: edges fails, basics passes
// Takes away what waits for nothing and what nothing waits for; a job between two circles stays.
function jobFinishTimes(jobs) {
  const finishOf = new Map();
  for (let before = -1; before < finishOf.size; ) {
    before = finishOf.size;
    for (const { name, minutes, after } of jobs) {
      if (finishOf.has(name) || !after.every((other) => finishOf.has(other))) continue;
      finishOf.set(name, Math.max(0, ...after.map((other) => finishOf.get(other))) + minutes);
    }
  }
  let left = jobs.filter((job) => !finishOf.has(job.name));
  for (;;) {
    const awaited = new Set(left.flatMap((job) => job.after));
    const rest = left.filter((job) => awaited.has(job.name));
    if (rest.length === left.length) break;
    left = rest;
  }
  return { finish: jobs.map((job) => finishOf.get(job.name) ?? null), circular: left.map((job) => job.name) };
}
