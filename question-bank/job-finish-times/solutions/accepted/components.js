// Finish times in the order in which jobs become ready; circles as strongly connected components, without recursion.
function jobFinishTimes(jobs) {
  const indexOf = new Map(jobs.map((job, index) => [job.name, index]));
  const after = jobs.map((job) => [...new Set(job.after)].map((name) => indexOf.get(name)));
  const before = jobs.map(() => []);
  after.forEach((list, index) => {
    for (const other of list) before[other].push(index);
  });
  const finish = jobs.map(() => null);
  const start = jobs.map(() => 0);
  const open = after.map((list) => list.length);
  const ready = jobs.map((_, index) => index).filter((index) => open[index] === 0);
  while (ready.length > 0) {
    const index = ready.pop();
    finish[index] = start[index] + jobs[index].minutes;
    for (const next of before[index]) {
      start[next] = Math.max(start[next], finish[index]);
      open[next] -= 1;
      if (open[next] === 0) ready.push(next);
    }
  }
  const isCircular = circularIn(after);
  return { finish, circular: jobs.filter((_, index) => isCircular[index]).map((job) => job.name) };
}

function circularIn(after) {
  const isCircular = after.map((list, index) => list.includes(index));
  const met = after.map(() => -1);
  const low = after.map(() => 0);
  const isOpen = after.map(() => false);
  const stack = [];
  let count = 0;
  for (let root = 0; root < after.length; root += 1) {
    if (met[root] !== -1) continue;
    const path = [{ node: root, next: 0 }];
    while (path.length > 0) {
      const top = path.at(-1);
      const { node } = top;
      if (top.next === 0) {
        met[node] = count;
        low[node] = count;
        count += 1;
        stack.push(node);
        isOpen[node] = true;
      }
      const child = after[node][top.next];
      top.next += 1;
      if (child !== undefined) {
        if (met[child] === -1) path.push({ node: child, next: 0 });
        else if (isOpen[child]) low[node] = Math.min(low[node], met[child]);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent], low[node]);
      if (low[node] !== met[node]) continue;
      const members = stack.splice(stack.indexOf(node));
      for (const member of members) {
        isOpen[member] = false;
        if (members.length > 1) isCircular[member] = true;
      }
    }
  }
  return isCircular;
}
