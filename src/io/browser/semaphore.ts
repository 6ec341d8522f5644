/** Does work in the order in which it was asked for, at most so many pieces at once. */
export interface Semaphore {
  /** Does the work beside others, once there is a place. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Does the work alone: it begins once all other work has ended, and no other begins before it has. */
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
    // Nothing overtakes the first in the queue: else one that needs all places would wait as long as others come.
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
