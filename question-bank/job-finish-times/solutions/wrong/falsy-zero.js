// expects: edges fails, basics passes
// Takes a finish in minute 0 for no finish.
function jobFinishTimes(jobs) {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const reach = new Map();
  for (const { name } of jobs) {
    const seen = new Set();
    const open = [name];
    while (open.length > 0) {
      for (const other of byName.get(open.pop()).after) {
        if (seen.has(other)) continue;
        seen.add(other);
        open.push(other);
      }
    }
    reach.set(name, seen);
  }
  const isCircular = (name) => reach.get(name).has(name);
  const finishOf = {};
  for (const { name, minutes, after } of [...jobs].sort((a, b) => reach.get(a.name).size - reach.get(b.name).size)) {
    if (isCircular(name) || after.some((other) => !finishOf[other])) continue;
    finishOf[name] = Math.max(0, ...after.map((other) => finishOf[other])) + minutes;
  }
  return {
    finish: jobs.map((job) => finishOf[job.name] || null),
    circular: jobs.map((job) => job.name).filter(isCircular),
  };
}
