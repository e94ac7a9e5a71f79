// expects: edges fails, basics passes
// Calls the whole path circular on which the search came back to a job, and looks at no job twice.
function jobFinishTimes(jobs) {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const finishOf = new Map();
  const circular = new Set();
  const visit = (name, path) => {
    if (path.includes(name)) {
      for (const other of path) circular.add(other);
      return null;
    }
    if (finishOf.has(name)) return finishOf.get(name);
    const { minutes, after } = byName.get(name);
    const times = after.map((other) => visit(other, [...path, name]));
    const finish = times.includes(null) ? null : Math.max(0, ...times) + minutes;
    finishOf.set(name, finish);
    return finish;
  };
  const finish = jobs.map((job) => visit(job.name, []));
  return { finish, circular: jobs.map((job) => job.name).filter((name) => circular.has(name)) };
}
