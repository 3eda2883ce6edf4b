import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';

/** The documents that Apollo Server has parsed and found valid, for those whose operations don't become known: kept small, since what is known has its own. */
export function validDocuments() {
  const kept = new LRUCache<string, DocumentNode>({ max: 200, maxSize: 400_000, sizeCalculation: (document) => document.loc?.source.body.length || 1 });
  return {
    get: async (key: string): Promise<DocumentNode | undefined> => kept.get(key),
    set: async (key: string, document: DocumentNode): Promise<void> => void kept.set(key, document),
    delete: async (key: string): Promise<boolean> => kept.delete(key),
  };
}
