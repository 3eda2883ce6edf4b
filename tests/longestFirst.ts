import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take longer than their size tells, the longest first: begun last, one of them would keep a single processor busy while the others have nothing left to do. */
const longest = [
  'tests/differential/part1.test.ts', 'tests/differential/part2.test.ts', 'tests/startEverything.test.ts', 'tests/casework/matrix/matrix.test.ts', 'cli/command.test.ts',
  'tests/paging.test.ts', 'tests/partnerDown.test.ts', 'subgraphs/sources/failures.test.ts', 'subgraphs/live/livePartners.test.ts', 'audit/log.test.ts', 'audit/crash.test.ts',
  'subgraphs/sources/everyEngine.test.ts', 'subgraphs/sources/files.test.ts', 'tests/unseen/unseen.test.ts', 'subgraphs/sources/randomSchemas.test.ts',
  'subgraphs/sources/check/personalTexts.test.ts', 'cli/connect/demoPartners.test.ts', 'tests/figures.test.ts', 'tests/startAlone.test.ts', 'gateway/start.test.ts',
];

/** Begins with what takes longest, also where nothing is known of an earlier run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return place < 0 ? longest.length : place;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer, not an array
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
