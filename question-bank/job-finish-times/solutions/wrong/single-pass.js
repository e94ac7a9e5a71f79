// expects: basics fails
// Goes through the list once and takes what has no time yet for never.
function jobFinishTimes(jobs) {
  const finishOf = new Map();
  for (const { name, minutes, after } of jobs) {
    if (!after.every((other) => finishOf.has(other))) continue;
    finishOf.set(name, Math.max(0, ...after.map((other) => finishOf.get(other))) + minutes);
  }
  return {
    finish: jobs.map((job) => finishOf.get(job.name) ?? null),
    circular: jobs.map((job) => job.name).filter((name) => !finishOf.has(name)),
  };
}
