// expects: size times out, basics passes, edges passes
// Works out the time of a job anew each time that another one asks for it.
function jobFinishTimes(jobs) {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const finishOf = (name, path) => {
    if (path.has(name)) return null;
    const { minutes, after } = byName.get(name);
    const further = new Set(path).add(name);
    let start = 0;
    for (const other of after) {
      const finish = finishOf(other, further);
      if (finish === null) return null;
      start = Math.max(start, finish);
    }
    return start + minutes;
  };
  const reaches = (from, goal, seen) =>
    byName.get(from).after.some((other) => other === goal || (!seen.has(other) && reaches(other, goal, seen.add(other))));
  return {
    finish: jobs.map((job) => finishOf(job.name, new Set())),
    circular: jobs.map((job) => job.name).filter((name) => reaches(name, name, new Set())),
  };
}
