import type { Stream } from '../../io/person/surroundings.ts';

/** How far a build over many schools has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Of those done, the ones in which something was wrong. */
  readonly failed: number;
}

export interface ShownProgress {
  tell(progress: Progress): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

/** In milliseconds: when a terminal shows its first line; how often it is redrawn; how often a log gets a line. */
const [calm, redrawn, logged] = [1000, 250, 30_000];

/**
 * Shows progress: on a terminal one line that is written over, elsewhere a line now and then.
 *
 * @param now a clock in milliseconds
 */
export function showProgress(stream: Stream, now: () => number): ShownProgress {
  const begun = now();
  let shown = stream.isTerminal ? begun + calm - redrawn : begun;
  let isOpen = false;
  return {
    tell(progress) {
      const at = now();
      const isLast = progress.done === progress.total;
      if (at - shown < (stream.isTerminal ? redrawn : logged) || isLast) return;
      shown = at;
      const line = lineOf(progress, (at - begun) / 1000);
      isOpen = stream.isTerminal;
      stream.write(isOpen ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (isOpen) stream.write('\r\u001b[K');
      isOpen = false;
    },
  };
}

/** Such as "1,204 of 24,500 schools, 61 a second, about 6 minutes left, 2 failed"; at most 79 characters. */
function lineOf({ done, total, failed }: Progress, seconds: number): string {
  const rate = done / seconds;
  const parts = [`${grouped(done)} of ${grouped(total)} schools`];
  if (done > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : grouped(Math.round(rate))} a second`);
  if (done > 0) parts.push(`about ${duration((total - done) / rate)} left`);
  if (failed > 0) parts.push(`${grouped(failed)} failed`);
  return parts.join(', ');
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function duration(seconds: number): string {
  const [count, unit] =
    seconds < 60
      ? [Math.max(1, Math.round(seconds)), 'second']
      : seconds < 5400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
