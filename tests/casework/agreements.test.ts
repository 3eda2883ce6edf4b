import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, beforeEach, expect, test, vi } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { openAgreementBook } from '../../subgraphs/agreements/agreementBook.ts';
import { agreementTerms } from '../../subgraphs/agreements/agreementTerms.ts';
import { agreement } from '../../subgraphs/people/casework/testing/caseworkWorld.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';

const terms = agreementTerms(readModel(subgraphSdl('people')));
const partners = ['alfa', 'beta', 'gamma'] as const;

let root: string;
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'teixit-agreements-'));
  for (const partner of partners) mkdirSync(join(root, partner));
  for (const partner of ['alfa', 'beta'] as const) sign(partner, agreement);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sign = (partner: string, text: string | Uint8Array): void => writeFileSync(join(root, partner, 'agreement.yml'), text);

/** Who may read of whom, as `beta>alfa`. */
async function inForce(today = '2026-06-01'): Promise<readonly string[]> {
  const book = openAgreementBook(root, terms);
  const found = partners.flatMap((from) => partners.filter((to) => book.inForce(from, to, today).agreements.length > 0).map((to) => `${from}>${to}`));
  await book.close();
  return found;
}

test('what one party alone has signed, or has signed otherwise, covers nothing, and a third can sign for nobody', async () => {
  expect(await inForce()).toEqual(['beta>alfa']);
  const other = (from: string, to: string): string => agreement.replace('beta-alfa:', `${from}-${to.replaceAll(', ', '-')}:`).replace('from: beta', `from: ${from}`).replace('to: [alfa]', `to: [${to}]`);
  const attempts: readonly Readonly<Partial<Record<(typeof partners)[number], string>>>[] = [
    { gamma: other('beta', 'gamma') }, { gamma: other('alfa', 'gamma') }, { gamma: agreement }, { gamma: other('gamma', 'gamma') }, { alfa: other('alfa', 'alfa') },
    { gamma: agreement.replace('to: [alfa]', 'to: [alfa, gamma]') }, { alfa: agreement.replace('to: [alfa]', 'to: [alfa, gamma]'), gamma: agreement.replace('to: [alfa]', 'to: [alfa, gamma]') },
    { gamma: other('beta', 'gamma'), alfa: other('beta', 'gamma') }, { alfa: agreement.replace('from: beta', 'from: gamma'), gamma: '' },
    { alfa: agreement.replace('identity.givenName', 'identity') }, { alfa: agreement.replace('CONSENT: consented, LAW: referred', 'CONSENT: consented, LAW: all') }, { alfa: agreement.replace('[GUIDANCE, REFERRAL]', '[GUIDANCE, REFERRAL, PLACEMENT]') },
    { alfa: agreement.replace('beta-alfa:', 'beta–alfa:') }, { alfa: agreement.replace('from: beta', 'from: Beta') }, { alfa: agreement.replace('to: [alfa]', 'to: [аlfa]') }, { alfa: '' }, { beta: '' },
  ];
  for (const attempt of attempts) {
    for (const [partner, text] of Object.entries({ alfa: agreement, beta: agreement, gamma: '', ...attempt })) sign(partner, text);
    const found = await inForce();
    expect({ attempt: Object.keys(attempt), found: found.filter((each) => each !== 'beta>alfa') }).toEqual({ attempt: Object.keys(attempt), found: [] });
    if (attempt.alfa !== undefined || attempt.beta !== undefined) expect(found).toEqual([]);
  }
});

test('an agreement with anything doubtful in it covers nothing, though all have signed it', async () => {
  const twice = `${agreement}${agreement.replace('\nagreements:\n', '')}`;
  const doubtful: readonly string[] = [
    `${agreement}    suspended: "false"\n`, `${agreement}    suspended: no way\n`, `${agreement}    suspended:\n`, `${agreement}    suspended: true\n`, `${agreement}    suspended: false\n    suspended: true\n`, `${agreement}    extra: true\n`, twice, `${agreement}\n---\n${agreement}`,
    agreement.replace('keep: 36', 'keep: 36000'), agreement.replace('keep: 36', 'keep: -1'), agreement.replace('keep: 36', 'keep: "36"'), agreement.replace('registered: true', 'registered: "yes"'),
    agreement.replace('2099-12-31', '2099-02-31'), agreement.replace('2099-12-31', '99999-12-31'), agreement.replace('2099-12-31', 'never'), agreement.replace('2099-12-31', '2019-12-31'), agreement.replace('2020-01-01', '2999-01-01'), agreement.replace('    signed: 2020-01-01\n', ''),
    agreement.replace('GUIDANCE, REFERRAL', 'GUIDANCE, ANYTHING'), agreement.replace('GUIDANCE, REFERRAL', ''), agreement.replace('CONSENT: consented', 'CONSENT: all'), agreement.replace('NO_OPPOSITION: not-opposed', 'NO_OPPOSITION: all'), agreement.replace('LAW: referred', '__proto__: all'),
    agreement.replace('identity.givenName', 'identity.*'), agreement.replace('identity.givenName', 'identity.'), agreement.replace('identity.givenName', '__proto__'), agreement.replace('identity.givenName', 'constructor'), agreement.replace('Referral: all', 'Referral: ALL'), agreement.replace('Referral: all', 'Offer: all'), agreement.replace('Referral: all', '__proto__: all'), agreement.replace('Referral: all', '"*": all'),
    agreement.replace('from: beta', 'from: [beta]'), agreement.replace('from: beta', 'from: ../beta'), agreement.replace('to: [alfa]', 'to: []'), agreement.replace('to: [alfa]', 'to: "*"'), agreement.replace('to: [alfa]', 'to: [alfa, beta]'),
    agreement.replace('    from: beta\n', '    <<: { from: beta }\n'), `agreements: [${agreement}`,
  ];
  for (const text of doubtful) {
    for (const partner of ['alfa', 'beta']) sign(partner, text);
    expect({ text: text.slice(0, 400), found: await inForce() }).toEqual({ text: text.slice(0, 400), found: [] });
  }
});

test('an agreement holds from the day of its signature through its last, and not for one more', async () => {
  for (const partner of ['alfa', 'beta']) sign(partner, agreement.replace('2020-01-01', '2026-01-10').replace('2099-12-31', '2026-03-01'));
  expect(await Promise.all(['2026-01-09', '2026-01-10', '2026-03-01', '2026-03-02'].map((day) => inForce(day)))).toEqual([[], ['beta>alfa'], ['beta>alfa'], []]);
});

test("a partner's file that is huge, endless, nested, packed or no file at all harms no agreement of others", async () => {
  const attempts: Readonly<Record<string, () => void>> = {
    'a megabyte': () => sign('gamma', `# ${'x'.repeat(1_000_000)}\n${agreement}`), 'a megabyte of brackets': () => sign('gamma', '['.repeat(1_000_000)),
    'brackets': () => sign('gamma', '['.repeat(60_000)),
    'maps in maps': () => sign('gamma', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')),
    'a billion laughs': () => sign('gamma', ['a: &a [x]', ...[...'bcdefghij'].map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index]}`).join(', ')}]`)].join('\n')),
    'an alias of itself': () => sign('gamma', 'agreements: &a { x: *a }'),
    'bytes': () => sign('gamma', new Uint8Array([0xff, 0xfe, 0, 0, 1, 2, 3])),
    'a folder': () => mkdirSync(join(root, 'gamma', 'agreement.yml')),
    'a pipe': () => void execFileSync('mkfifo', [join(root, 'gamma', 'agreement.yml')]),
    'a link to nowhere': () => symlinkSync('/nowhere', join(root, 'gamma', 'agreement.yml')),
    'a link to itself': () => symlinkSync('agreement.yml', join(root, 'gamma', 'agreement.yml')),
    'a device': () => symlinkSync('/dev/zero', join(root, 'gamma', 'agreement.yml')),
    "a link to another's": () => symlinkSync('../beta/agreement.yml', join(root, 'gamma', 'agreement.yml')),
    'a tag': () => sign('gamma', 'agreements: !!js/function "function () { return 1 }"'),
  };
  for (const [attempt, write] of Object.entries(attempts)) {
    rmSync(join(root, 'gamma', 'agreement.yml'), { recursive: true, force: true });
    write();
    const begun = performance.now();
    expect({ attempt, found: await inForce() }).toEqual({ attempt, found: ['beta>alfa'] });
    expect({ attempt, fast: performance.now() - begun < 4000 }).toEqual({ attempt, fast: true });
  }
  rmSync(join(root, 'gamma'), { recursive: true });
  symlinkSync('beta', join(root, 'gamma'));
  expect(await inForce()).toEqual(['beta>alfa']);
});

test('a change that leaves size and day as they were is seen all the same', async () => {
  const book = openAgreementBook(root, terms, 20);
  const isInForce = (): boolean => book.inForce('beta', 'alfa', '2026-06-01').agreements.length > 0;
  try {
    for (const text of [agreement.replace('2099-12-31', '2021-12-31'), agreement, agreement.replace('from: beta', 'from: bet4'), agreement]) {
      sign('alfa', text);
      await expect.poll(isInForce, { interval: 5 }).toBe(text === agreement);
    }
    // Long unchanged, it isn't read again until it changes.
    const earlier = new Date(Date.now() - 60_000);
    utimesSync(join(root, 'alfa', 'agreement.yml'), earlier, earlier);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(isInForce()).toBe(true);
    sign('alfa', agreement.replace('2099-12-31', '2021-12-31'));
    utimesSync(join(root, 'alfa', 'agreement.yml'), earlier, earlier);
    await expect.poll(isInForce, { interval: 5 }).toBe(false);
  } finally {
    await book.close();
  }
});
