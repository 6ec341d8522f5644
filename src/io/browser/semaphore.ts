/** Has work done in the order in which it was asked for, so many pieces at once. */
export interface Semaphore {
  /** Begins when there is a place, beside others. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Begins when nothing else is done; nothing else begins before it has ended. */
  takeAlone<T>(work: () => Promise<T>): Promise<T>;
}

interface Turn {
  readonly places: number;
  begin(): void;
}

/** @param most how many pieces of work are done at once */
export function openSemaphore(most: number): Semaphore {
  const waiting: Turn[] = [];
  let free = most;
  const next = () => {
    // Only ever the first: who needs all places would else wait as long as others come.
    for (let turn = waiting[0]; turn !== undefined && turn.places <= free; turn = waiting[0]) {
      waiting.shift();
      free -= turn.places;
      turn.begin();
    }
  };
  const take = async <T>(places: number, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((begin) => {
      waiting.push({ places, begin });
      next();
    });
    try {
      return await work();
    } finally {
      free += places;
      next();
    }
  };
  return { take: (work) => take(1, work), takeAlone: (work) => take(most, work) };
}
