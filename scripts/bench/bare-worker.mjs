import { parentPort, workerData } from 'node:worker_threads';
import { lib } from './lib.mjs';
import { wordByDocx } from './word-by-docx.mjs';

// One thread of bare-loop.mjs.
const { publications, templates, threads } = workerData;
const { page } = await lib('formats/html/page.js');
const { asData } = await lib('formats/pdf-embedded.js');
const { openEngines } = await lib('io/rendering/engines.js');
const { readLook } = await lib('io/library/read-look.js');
const look = readLook(templates);
const engines = openEngines({ threads });
const typesetter = await engines.typesetter();

parentPort?.once('message', async () => {
  for (const publication of publications) {
    const { errors } = typesetter.set(look.typst, asData(publication, look.fonts), look.fonts);
    if (errors) throw new Error(`the typesetter refuses a document: ${errors[0].message}`);
    await wordByDocx(publication.document);
    page(publication, look);
  }
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');
