// expects: basics fails
// Adds up the jobs that are waited for, as if they ran one after the other.
function jobFinishTimes(jobs) {
  const finishOf = new Map();
  for (let before = -1; before < finishOf.size; ) {
    before = finishOf.size;
    for (const { name, minutes, after } of jobs) {
      if (finishOf.has(name) || !after.every((other) => finishOf.has(other))) continue;
      finishOf.set(
        name,
        after.reduce((sum, other) => sum + finishOf.get(other), minutes),
      );
    }
  }
  return {
    finish: jobs.map((job) => finishOf.get(job.name) ?? null),
    circular: jobs.map((job) => job.name).filter((name) => !finishOf.has(name)),
  };
}
