// expects: edges fails, basics passes
// Calls every job circular that never becomes ready, also those that only wait for a circle.
function jobFinishTimes(jobs) {
  const finishOf = new Map();
  for (let before = -1; before < finishOf.size; ) {
    before = finishOf.size;
    for (const { name, minutes, after } of jobs) {
      if (finishOf.has(name) || !after.every((other) => finishOf.has(other))) continue;
      finishOf.set(name, Math.max(0, ...after.map((other) => finishOf.get(other))) + minutes);
    }
  }
  return {
    finish: jobs.map((job) => finishOf.get(job.name) ?? null),
    circular: jobs.map((job) => job.name).filter((name) => !finishOf.has(name)),
  };
}
