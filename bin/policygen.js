#!/usr/bin/env node
import { main } from '../lib/cli.js';
import { processSurroundings } from '../lib/io/surroundings.js';

process.exitCode = await main(process.argv.slice(2), processSurroundings());
