#!/usr/bin/env node
// The command: lib/command, which is src/ in a few files, each with what V8 made of it the last time. CommonJS, since
// Node 20 keeps no compiled code of ES modules, and starts a few milliseconds sooner without its loader for them.
const { openCode } = require('./kept-code.js');

// Each command has the code kept that it runs, and no more.
const [, , named = ''] = process.argv;
const code = openCode(`${__dirname}/../lib/command`, /^[a-z]+$/.test(named) ? named : 'policygen');
/** @type {typeof import('../src/cli.ts')} */
const { main } = code.load('./cli.js');
/** @type {typeof import('../src/io/person/surroundings.ts')} */
const { processSurroundings } = code.load('./surroundings.js');

main(process.argv.slice(2), processSurroundings()).then((exitCode) => {
  process.exitCode = exitCode;
  // Of a line that was wrong there is nothing worth keeping.
  if (exitCode !== 2) code.keep();
});
