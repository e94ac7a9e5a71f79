// The levels differ between variants; the lines vary around them by less than 3 %.
function draw(seed) {
  const opened = 900 + 20 * (seed % 20);
  const confirmed = Math.round(opened * (0.6 + 0.01 * (seed % 6)));
  const sent = Math.round(opened * (0.36 + 0.01 * (seed % 5)));
  const vary = (level, week) => Math.round(level * (1 + (((seed * 37 + week * 53) % 41) - 20) / 800));
  const values = {
    before: Math.round((100 * sent) / opened),
    after: Math.round((100 * sent) / confirmed),
    opened: opened.toLocaleString('en'),
  };
  for (let week = 1; week <= 10; week += 1) {
    values[`started${week}`] = vary(week <= 5 ? opened : confirmed, week);
    values[`sent${week}`] = vary(sent, week + 11);
  }
  return values;
}
