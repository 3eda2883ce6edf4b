import type { Engine } from '../sources/engines/engine.ts';
import { openEngine } from '../sources/engines/openEngine.ts';
import type { SourceDatabase, SourceLimits } from '../sources/engines/openEngine.ts';

interface Shared {
  readonly engine: Engine;
  uses: number;
}

/**
 * Opens engines, one for all sources over the same database with the same limits. While a partner's mapping is changed, the source that
 * leaves and the one that comes share their connections: together they never have more than the partner allows, and none is begun anew.
 */
export class SharedEngines {
  readonly #engines = new Map<string, Shared>();

  /** As `openEngine`; the engine is closed when the last of those who opened it closes it. */
  open = (database: SourceDatabase, limits: SourceLimits): Engine => {
    const key = JSON.stringify([database, limits.timeout, limits.connections], (_name, value: unknown) => (value instanceof Map ? [...value] : value));
    const shared = this.#engines.get(key) ?? { engine: openEngine(database, limits), uses: 0 };
    this.#engines.set(key, shared);
    shared.uses += 1;
    let isOpen = true;
    const close = async (): Promise<void> => {
      if (!isOpen) return;
      isOpen = false;
      shared.uses -= 1;
      if (shared.uses > 0) return;
      this.#engines.delete(key);
      await shared.engine.close();
    };
    return { ...shared.engine, close };
  };
}
