// expects: edges fails, basics passes
// Looks for circles of two jobs or more, so a job that waits for itself is not called circular.
type Job = { name: string; minutes: number; after: string[] };

function jobFinishTimes(jobs: Job[]): { finish: (number | null)[]; circular: string[] } {
  const byName = new Map<string, Job>(jobs.map((job) => [job.name, job]));
  const finishOf = new Map<string, number | null>();
  const finish = (name: string, path: ReadonlySet<string>): number | null => {
    const known = finishOf.get(name);
    if (known !== undefined) return known;
    if (path.has(name)) return null;
    const job = byName.get(name) as Job;
    const times = job.after.map((other) => finish(other, new Set(path).add(name)));
    const result = times.includes(null) ? null : Math.max(0, ...(times as number[])) + job.minutes;
    finishOf.set(name, result);
    return result;
  };
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open: string[] = [from];
    while (open.length > 0) {
      for (const other of (byName.get(open.pop() as string) as Job).after) {
        if (!seen.has(other)) open.push(other);
        seen.add(other);
      }
    }
    return seen;
  };
  const isCircular = (job: Job): boolean => [...reach(job.name)].some((other) => other !== job.name && reach(other).has(job.name));
  const times = jobs.map((job) => finish(job.name, new Set()));
  return { finish: times, circular: jobs.filter((job, index) => times[index] === null && isCircular(job)).map((job) => job.name) };
}
