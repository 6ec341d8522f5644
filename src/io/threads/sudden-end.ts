const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has `cleanUp` called when this process ends before it is called off: by itself, or by a signal that would end it.
 * It has to be synchronous. Returns a function that calls it off.
 */
export function onSuddenEnd(cleanUp: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    callOff();
    cleanUp();
    // With nobody else to decide what the signal means, it means what it would without this listener.
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
