// expects: edges fails, basics passes
// Follows the first unfinished name of each job and stops at the first circle.
function jobFinishTimes(jobs) {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const finishOf = new Map();
  for (let before = -1; before < finishOf.size; ) {
    before = finishOf.size;
    for (const { name, minutes, after } of jobs) {
      if (finishOf.has(name) || !after.every((other) => finishOf.has(other))) continue;
      finishOf.set(name, Math.max(0, ...after.map((other) => finishOf.get(other))) + minutes);
    }
  }
  const path = [];
  let at = jobs.find((job) => !finishOf.has(job.name))?.name;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = byName.get(at).after.find((other) => !finishOf.has(other));
  }
  const circle = new Set(at === undefined ? [] : path.slice(path.indexOf(at)));
  return {
    finish: jobs.map((job) => finishOf.get(job.name) ?? null),
    circular: jobs.map((job) => job.name).filter((name) => circle.has(name)),
  };
}
