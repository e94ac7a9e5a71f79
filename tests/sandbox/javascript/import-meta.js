// expect: completed
// stdout: file:///submission/main.js /submission undefined
// absent: /tmp
// absent: /home
console.log(import.meta.url, import.meta.dirname, typeof import.meta.assay);
export {};
