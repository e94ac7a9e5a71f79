// Repeats rounds until no further job can be timed, then asks for each job that is left whether it reaches itself.
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
  const reachesItself = (start) => {
    const seen = new Set();
    const open = [start];
    while (open.length > 0) {
      for (const other of byName.get(open.pop()).after) {
        if (other === start) return true;
        if (finishOf.has(other) || seen.has(other)) continue;
        seen.add(other);
        open.push(other);
      }
    }
    return false;
  };
  return {
    finish: jobs.map((job) => finishOf.get(job.name) ?? null),
    circular: jobs.map((job) => job.name).filter((name) => !finishOf.has(name) && reachesItself(name)),
  };
}
