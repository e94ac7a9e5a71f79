const rates = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };
const dayMs = 24 * 60 * 60 * 1000;

function bills(rentals, today) {
  return rentals.map(({ id, tool, from, to }) => {
    let days = 0;
    let cents = 0;
    for (let at = Date.parse(from); at <= Date.parse(to ?? today); at += dayMs) {
      if (new Date(at).getUTCDay() === 0) continue;
      days += 1;
      cents += days <= 5 ? rates[tool] : rates[tool] / 2;
    }
    return { id, cents };
  });
}
