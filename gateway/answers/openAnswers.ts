import type { Settings } from '../settings.ts';
import { Answers } from './answers.ts';
import { MemoryShelf } from './memoryShelf.ts';
import { RedisShelf } from './redis/redisShelf.ts';

/** The greatest answer that is kept, in bytes, and the part of the memory that one may take. */
const bounds = { bytes: 4_194_304, part: 8 } as const;

/** Opens what answers are kept on, as the settings say. Redis is connected to meanwhile: nothing waits for it. */
export function openAnswers(settings: Settings): Answers {
  const { responseCache, responseCacheMaxBytes, subgraphUrls, maxDepth, maxRootFields, maxAliases, maxFields, maxRows } = settings;
  return new Answers({
    memory: responseCache === 'off' ? undefined : new MemoryShelf(responseCacheMaxBytes),
    redis: responseCache === 'off' || responseCache === 'memory' ? undefined : new RedisShelf(responseCache),
    maxBytes: Math.min(bounds.bytes, Math.floor(responseCacheMaxBytes / bounds.part)),
    setUp: { subgraphUrls: Object.entries(subgraphUrls).toSorted(), limits: { maxDepth, maxRootFields, maxAliases, maxFields, maxRows } },
  });
}
