// expect: memory_limit time_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (;;) {
  try {
    let text = 'ab';
    for (;;) all.push((text += text).codePointAt(text.length / 2), [...text]);
  } catch {}
}
