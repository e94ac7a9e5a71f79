// Of 400 pumps, so many are cracked; rebuilding all of them is better than scrapping all, the check pays, and no mistake comes near the answer.
const cents = (value) => Math.round(value * 100) / 100;

const setups = [];
for (const cracked of [40, 50, 60, 80]) {
  for (const loss of [140, 150, 160, 180, 190]) {
    for (const scrap of [10, 15, 20]) {
      for (const price of [8, 9, 11, 12, 14]) {
        for (const found of [75, 80, 90]) {
          const worn = 120;
          const sound = 400 - worn - cracked;
          const without = cents((sound * 90 + worn * 24 - cracked * loss) / 400);
          const foundPumps = (cracked * found) / 100;
          const gainOfFound = cents((foundPumps * (loss + scrap)) / 400);
          const answer = cents(gainOfFound - price);
          const results = {
            withoutPrice: gainOfFound,
            priceOfFoundOnly: cents((foundPumps * (loss + scrap - price)) / 400),
            perfect: cents((cracked * (loss + scrap)) / 400 - price),
            scrapEarnsNothing: cents((foundPumps * loss) / 400 - price),
            without,
            withCheck: cents(without + answer),
            againstScrap: cents(without + answer - scrap),
          };
          const isPlausible = Number.isInteger(foundPumps) && Number.isInteger(answer * 10) && answer >= 3 && without > scrap && price !== scrap;
          const areApart = Object.values(results).every((result) => Math.abs(result - answer) >= 0.4);
          if (isPlausible && areApart) setups.push({ sound, worn, cracked, loss, scrap, price, found, foundPumps, answer, results });
        }
      }
    }
  }
}

function draw(seed) {
  const { results, answer, ...setup } = setups[(seed * 37) % setups.length];
  const left = setup.scrap - setup.price;
  return {
    ...setup,
    ...results,
    answer: answer.toFixed(1),
    answerWithComma: answer.toFixed(1).replace('.', ','),
    ofAll: Math.round(400 * answer),
    example: left < 0 ? `−${-left}` : `${left}`,
    shareFound: cents(setup.foundPumps / 4),
    worth: setup.loss + setup.scrap,
  };
}
