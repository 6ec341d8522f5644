/**
 * Settles at the first signal that asks this process to end. The listeners go then, so a second signal ends it at once.
 *
 * @param over removes the listeners when it aborts: from then on a signal ends the process
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
