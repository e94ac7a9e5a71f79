/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    { id: '1788bce0-becb-4cc0-a58d-553b93940a8a', group: 'size', why: 'one room with long visits', arguments: [makeVisits(6131, 1, 9000000, 8000000)] },
    { id: '6a007ee6-0145-4832-a526-e6999954a930', group: 'size', why: 'a few rooms, where many come in the same minute', arguments: [makeVisits(8443, 3, 4000, 3000)] },
  ];
}

function makeVisits(seed, rooms, minutes, stay) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
  return Array.from({ length: 10000 }, () => {
    const came = below(minutes);
    const left = came + below(stay);
    return { room: 'ABC'[below(rooms)], came, left: left >= 1000000000 || below(20) === 0 ? null : left };
  });
}
