const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

/**
 * Loads CommonJS files of a folder with V8's code cache: what V8 compiled is kept beside each file, as
 * `<file>.<use>.cache`, and spares the next process the work. V8 refuses the cache of another version of itself, but
 * would take that of another text of the same length: so the folder is only ever written as a whole, without caches.
 * (https://nodejs.org/api/vm.html#scriptcreatecacheddata; from Node 22 on, module.enableCompileCache does this.)
 *
 * @param {string} folder whose files require each other as "./name.js", all in ASCII
 * @param {string} use a name for what is done with them, since V8 compiles the functions alone that are called
 */
exports.openCode = (folder, use) => {
  /** @type {Map<string, { exports: any }>} */
  const modules = new Map();
  /** @type {[file: string, script: Script][]} */
  const compiled = [];

  /** @param {string} name such as "./cli.js" */
  const load = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const file = `${folder}/${name.slice(2)}`;
    const module = { exports: {} };
    modules.set(name, module);
    const cachedData = cacheOf(`${file}.${use}.cache`);
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
    const script = new Script(wrapped, { filename: file, ...(cachedData ? { cachedData } : {}) });
    if (!cachedData || script.cachedDataRejected) compiled.push([file, script]);
    script.runInThisContext()(module.exports, requireHere, module, file, folder);
    return module.exports;
  };

  // What is no file of the folder is Node's, or a package's, which is found from here as from there.
  /** @param {string} name */
  const requireHere = (name) => (name.startsWith('./') ? load(name) : require(name));

  return {
    load,
    /** Keeps what was compiled now, with all that was run of it; where the folder can't be written, nothing. */
    keep() {
      for (const [file, script] of compiled) {
        const own = `${file}.${process.pid}.tmp`;
        try {
          writeFileSync(own, script.createCachedData());
          renameSync(own, `${file}.${use}.cache`);
        } catch {
          rmSync(own, { force: true });
          return;
        }
      }
    },
  };
};

/** @param {string} path */
function cacheOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
