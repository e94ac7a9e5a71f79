/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    {
      id: 'a16ac853-1091-4ac9-a82c-fb142980c734',
      group: 'size',
      why: 'layers of jobs, each of which waits for many of the layer before',
      arguments: [shuffled(5419, layers(811, 60, 25, 8))],
    },
    {
      id: '44e507fa-40fb-4470-9dfb-e65868348e10',
      group: 'size',
      why: 'thousands of jobs, some of them in circles',
      arguments: [shuffled(1237, tangled(6007, 2500, 12))],
    },
  ];
}

function randomness(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

function layers(seed, depth, width, waits) {
  const below = randomness(seed);
  const jobs = [];
  for (let layer = 0; layer < depth; layer += 1) {
    for (let i = 0; i < width; i += 1) {
      const after = layer === 0 ? [] : Array.from({ length: waits }, () => `l${layer - 1}n${below(width)}`);
      jobs.push({ name: `l${layer}n${i}`, minutes: below(30), after });
    }
  }
  return jobs;
}

/** Each job waits for some before it; the first 1,500 are well, and `circles` of the others also wait for one close after them. */
function tangled(seed, count, circles) {
  const below = randomness(seed);
  const jobs = Array.from({ length: count }, (_, i) => ({
    name: `j${i}`,
    minutes: below(50),
    after: Array.from({ length: i === 0 ? 0 : 1 + below(3) }, () => `j${Math.max(0, i - 1 - below(40))}`),
  }));
  for (let i = 0; i < circles; i += 1) {
    const place = 1500 + below(900);
    jobs[place].after.push(`j${place + below(60)}`);
  }
  return jobs;
}

function shuffled(seed, jobs) {
  const below = randomness(seed);
  for (let i = jobs.length - 1; i > 0; i -= 1) {
    const j = below(i + 1);
    [jobs[i], jobs[j]] = [jobs[j], jobs[i]];
  }
  return jobs;
}
