// policygen from its sources, as `npm run dev -- build schools/orchard.yaml`: nothing is compiled, so what was just written
// runs. It starts slower than bin/policygen.js, builds on one thread, and draws pictures in its own process.
import { main } from '../src/cli.ts';
import { processSurroundings } from '../src/io/person/surroundings.ts';

process.exitCode = await main(process.argv.slice(2), processSurroundings());
