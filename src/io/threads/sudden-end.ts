const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `cleanUp`, which has to be synchronous, when this process ends by itself or by a signal. Returns a function
 * that calls this off.
 */
export function onSuddenEnd(cleanUp: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    callOff();
    cleanUp();
    // Without another listener the signal is sent again, so that it ends the process as if this one had never been.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const callOff = () => {
    process.off('exit', cleanUp);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.once('exit', cleanUp);
  for (const signal of signals) process.once(signal, onSignal);
  return callOff;
}
