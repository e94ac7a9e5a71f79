type Job = { name: string; minutes: number; after: string[] };
type Result = { finish: (number | null)[]; circular: string[] };

function jobFinishTimes(jobs: Job[]): Result {
  const waiting = new Map<string, Job[]>();
  const open = new Map<string, number>();
  for (const job of jobs) {
    const names = new Set<string>(job.after);
    open.set(job.name, names.size);
    for (const name of names) waiting.set(name, [...(waiting.get(name) ?? []), job]);
  }
  const finishOf = new Map<string, number>();
  const queue: Job[] = jobs.filter((job) => job.after.length === 0);
  for (const job of queue) {
    const start = job.after.reduce((latest, name) => Math.max(latest, finishOf.get(name) ?? 0), 0);
    finishOf.set(job.name, start + job.minutes);
    for (const next of waiting.get(job.name) ?? []) {
      const left = (open.get(next.name) ?? 0) - 1;
      open.set(next.name, left);
      if (left === 0) queue.push(next);
    }
  }
  const stuck: Job[] = jobs.filter((job) => !finishOf.has(job.name));
  return {
    finish: jobs.map((job): number | null => finishOf.get(job.name) ?? null),
    circular: stuck.filter((job) => isReached(job.name, job, waiting)).map((job) => job.name),
  };
}

/** Whether somebody who waits for `job`, directly or not, is the job `goal`. */
function isReached(goal: string, job: Job, waiting: ReadonlyMap<string, readonly Job[]>): boolean {
  const seen = new Set<string>();
  const open: Job[] = [job];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of waiting.get(at.name) ?? []) {
      if (next.name === goal) return true;
      if (!seen.has(next.name)) open.push(next);
      seen.add(next.name);
    }
  }
  return false;
}
