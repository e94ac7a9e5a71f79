// expects: edges fails, basics passes
// Counts a name that stands twice as two jobs to wait for, but ticks it off once.
function jobFinishTimes(jobs) {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const open = new Map(jobs.map((job) => [job.name, job.after.length]));
  const finishOf = new Map();
  const ready = jobs.filter((job) => job.after.length === 0);
  for (const done of ready) {
    finishOf.set(done.name, Math.max(0, ...done.after.map((other) => finishOf.get(other))) + done.minutes);
    for (const next of jobs.filter((job) => job.after.includes(done.name))) {
      open.set(next.name, open.get(next.name) - 1);
      if (open.get(next.name) === 0) ready.push(next);
    }
  }
  const reachesItself = (start) => {
    const seen = new Set();
    const path = [start];
    while (path.length > 0) {
      for (const other of byName.get(path.pop()).after) {
        if (!seen.has(other)) path.push(other);
        seen.add(other);
      }
    }
    return seen.has(start);
  };
  return {
    finish: jobs.map((job) => finishOf.get(job.name) ?? null),
    circular: jobs.map((job) => job.name).filter(reachesItself),
  };
}
