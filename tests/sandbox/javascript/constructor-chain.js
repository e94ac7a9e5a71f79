// expect: completed
// stdout: undefined undefined undefined undefined undefined
// Every function within reach, and what its own constructor makes of it.
const reach = [console.log, setTimeout, process.stdout.write, require, async () => {}].map((one) => {
  const make = one.constructor;
  try {
    return make('return typeof process.binding')();
  } catch (error) {
    return error.name;
  }
});
Promise.all(reach).then((all) => console.log(all.join(' ')));
