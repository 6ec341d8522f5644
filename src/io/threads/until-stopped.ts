/**
 * Settles at the first signal that asks this process to end; a second one ends it, as without this.
 *
 * @param over from then on a signal ends the process, as without this
 */
export const untilStopped = (over?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const leave = () => {
      for (const signal of signals) process.off(signal, stop);
    };
    const stop = () => {
      leave();
      resolve();
    };
    for (const signal of signals) process.once(signal, stop);
    over?.addEventListener('abort', leave, { once: true });
  });
