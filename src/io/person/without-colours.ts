import { Writable } from 'node:stream';

/** Removes colours and grey from what goes to a terminal; inverse stays, since clack shows the cursor by it. */
export class WithoutColours extends Writable {
  readonly #terminal: NodeJS.WriteStream;

  constructor(terminal: NodeJS.WriteStream) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
    terminal.on('resize', () => this.emit('resize'));
  }

  get columns(): number {
    return this.#terminal.columns;
  }

  get rows(): number {
    return this.#terminal.rows;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
    this.#terminal.write(chunk.replace(/\u001b\[(?!2?7m)[\d;]*m/g, ''));
    done();
  }
}
