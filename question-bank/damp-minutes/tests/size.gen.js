/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    { id: 'e0215fa0-ad2d-4aca-a17c-1937481e3959', group: 'size', why: 'many readings over hundreds of millions of minutes', arguments: [makeReadings(5113, 900000000), 1000000, 880000000, 40000, 60] },
    { id: '22aa6506-17ce-41a9-a993-5feebfb44a9d', group: 'size', why: 'many readings of which several share a minute', arguments: [makeReadings(7321, 400000000), 0, 1000000000, 25000, 55] },
  ];
}

function makeReadings(seed, minutes) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
  const readings = Array.from({ length: 14000 }, () => ({ at: below(minutes), humidity: below(12) === 0 ? null : 40 + below(40) }));
  for (let place = 0; place < 2000; place += 1) readings.push({ at: readings[below(14000)].at, humidity: below(12) === 0 ? null : 40 + below(40) });
  return readings;
}
