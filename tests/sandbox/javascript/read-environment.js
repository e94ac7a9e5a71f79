// expect: completed
// stdout: nothing of the machine
const shown = JSON.stringify([process.env, process.argv, process.execArgv, process.cwd(), process.execPath, process.title, require('os').hostname?.(), require('os').userInfo?.(), require('os').homedir?.(), require('os').networkInterfaces?.()].map((value) => value ?? null));
console.log(/ASSAY|PATH|HOME=|\/tmp|\/root|\/home|node_modules|127\.0|root/.test(shown) ? shown : 'nothing of the machine');
