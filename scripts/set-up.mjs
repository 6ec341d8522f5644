// Sets up what `npm test` needs and this machine lacks: packages, lib/, and the programs of some tests. Where all is
// there, it takes a moment and touches no network. `npx vitest run` does without it.
import { compile } from './compile.mjs';
import { requireNode } from './node-version.mjs';
import { providePackages } from './packages.mjs';
import { providePrograms } from './programs.mjs';

requireNode();
process.exitCode = providePackages() && (await compile()) && (await providePrograms()) ? 0 : 1;
