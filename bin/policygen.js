#!/usr/bin/env node
// The command: lib/command, which is src/ bundled into a few files, each loaded with V8's compiled code of the last
// run. CommonJS, since Node 20 can't cache compiled ES modules, and starts a few milliseconds sooner without their
// loader.
const { openCode } = require('./kept-code.js');

// One cache for each command, so that each loads only the compiled functions that it calls.
const [, , named = ''] = process.argv;
const code = openCode(`${__dirname}/../lib/command`, /^[a-z]+$/.test(named) ? named : 'policygen');
/** @type {typeof import('../src/cli.ts')} */
const { main } = code.load('./cli.js');
/** @type {typeof import('../src/io/person/surroundings.ts')} */
const { processSurroundings } = code.load('./surroundings.js');

main(process.argv.slice(2), processSurroundings()).then((exitCode) => {
  process.exitCode = exitCode;
  // Exit code 2 is wrong usage: hardly any of the command ran, so its cache would lack most of the functions.
  if (exitCode !== 2) code.keep();
});
