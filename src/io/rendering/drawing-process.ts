import { type ChildProcess, fork } from 'node:child_process';
import type { Look } from '../../formats/format.ts';
import { PolicyError } from '../../problem.ts';
import type { DrawingReply } from './draw-documents.ts';
import { DrawingEnded } from './drawing-ended.ts';
import type { RenderTask } from './render-task.ts';

/** A process that draws documents, started at the first and used for all, one after the other. */
export interface DrawingProcess {
  /**
   * The files: a document's in the order of its formats.
   *
   * @throws PolicyError where a format refuses the document, DrawingEnded where the process came to an end over it
   */
  render(task: RenderTask): Promise<readonly Uint8Array[]>;
  close(): void;
}

/** In milliseconds: a document that takes longer hangs, and the process is ended. One takes a fraction of a second. */
const limit = 20_000;

export function openDrawing(script = new URL('./draw-documents.js', import.meta.url), time = limit): DrawingProcess {
  let child: ChildProcess | undefined;
  /** The look that the process has already: it is megabytes of fonts, and is sent only when it changes. */
  let known: Look | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const start = () => {
    // Its output is ignored: a crash's trace helps nobody, and the problem names the picture.
    const started = fork(script, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      // Else Ctrl-C would end the drawing at once; it should only keep the next school from being begun.
      detached: true,
    });
    started.on('error', () => undefined);
    return started;
  };
  const draw = (task: RenderTask): Promise<DrawingReply> =>
    new Promise((resolve, reject) => {
      const drawing = child?.connected ? child : start();
      if (drawing !== child) known = undefined;
      child = drawing;
      const done = () => {
        clearTimeout(timer);
        drawing.off('message', onReply).off('exit', onExit);
      };
      const lost = (how: string) => {
        done();
        child = undefined;
        drawing.kill('SIGKILL');
        reject(new DrawingEnded(how));
      };
      const onReply = (reply: DrawingReply) => {
        done();
        resolve(reply);
      };
      const onExit = (code: number | null, signal: string | null) => lost(`it ended with ${signal ?? code}`);
      const timer = setTimeout(() => lost(`it was not done after ${time / 1000} seconds`), time);
      drawing.on('message', onReply).on('exit', onExit);
      const { look, ...rest } = task;
      drawing.send(look === known ? rest : task, (error) => error && lost(error.message));
      known = look;
    });
  return {
    async render(task) {
      const drawn = last.then(() => draw(task));
      last = drawn.catch(() => undefined);
      const reply = await drawn;
      if ('problems' in reply) throw new PolicyError([...reply.problems]);
      if ('fault' in reply) throw new Error(reply.fault);
      return reply.files;
    },
    close() {
      if (child?.connected) child.disconnect();
    },
  };
}
