const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

/**
 * Loads CommonJS files of a folder with V8's code cache: the code that V8 compiled is kept beside each file, as
 * `<file>.<use>.cache`, so that the next process need not compile it. V8 refuses a cache of another V8 version, but
 * would accept one of another text of the same length: so a build empties the whole folder, caches too, before it
 * writes. (https://nodejs.org/api/vm.html#scriptcreatecacheddata; from Node 22 on, module.enableCompileCache does
 * this.)
 *
 * @param {string} folder whose files require each other as "./name.js", all in ASCII
 * @param {string} use a name for the run, such as the command's: V8 compiles only the functions that a run calls
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

  // A name without "./" is a module of Node or a package: `require` finds the same from bin/ as from the folder.
  /** @param {string} name */
  const requireHere = (name) => (name.startsWith('./') ? load(name) : require(name));

  return {
    load,
    /**
     * Writes the caches of the files that were compiled in this run. Stops silently where the folder can't be written.
     */
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
