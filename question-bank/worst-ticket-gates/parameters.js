// All values are whole tenths of a fault. The reader always helps by less than the picked gates lose by themselves, and the other gates always get a little worse.
const setups = [];
for (const before of [78, 84, 91, 95, 102, 108]) {
  for (const fall of [20, 24, 28, 31]) {
    for (const effect of [5, 6, 7, 8, 9, 11, 12, 13, 14]) {
      for (const rise of [2, 3]) {
        for (const picked of [80, 100, 120]) setups.push({ before, fall, effect, rise, picked, others: 17 + ((before + fall + effect) % 8) });
      }
    }
  }
}

const tenths = (value) => (value / 10).toFixed(1);

function draw(seed) {
  const { before, fall, effect, rise, picked, others } = setups[(seed * 61) % setups.length];
  return {
    picked,
    half: picked / 2,
    rest: (1200 - picked).toLocaleString('en'),
    before: tenths(before),
    oldAfter: tenths(before - fall),
    newAfter: tenths(before - fall - effect),
    othersBefore: tenths(others),
    othersAfter: tenths(others + rise),
    answer: tenths(effect),
    answerWithComma: tenths(effect).replace('.', ','),
    beforeAndAfter: tenths(fall + effect),
    againstOthers: tenths(fall + effect + rise),
    byThemselves: tenths(fall),
    riseTakenOff: tenths(effect - rise),
    wholeGroup: (effect * picked) / 20,
  };
}
