// expects: edges fails, basics passes
// Calls every job circular that never becomes ready, also those that only wait for a circle.
interface Job {
  name: string;
  minutes: number;
  after: string[];
}

function jobFinishTimes(jobs: Job[]): { finish: (number | null)[]; circular: string[] } {
  const finishOf: Record<string, number> = {};
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const job of jobs) {
      if (job.name in finishOf || !job.after.every((name: string) => name in finishOf)) continue;
      finishOf[job.name] = Math.max(0, ...job.after.map((name) => finishOf[name])) + job.minutes;
      isChanged = true;
    }
  }
  return {
    finish: jobs.map((job) => finishOf[job.name] ?? null),
    circular: jobs.filter((job) => !(job.name in finishOf)).map((job) => job.name),
  };
}
