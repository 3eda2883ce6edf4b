import { join, resolve, sep } from 'node:path';
import type { Domain } from '../../schema/subgraphSdl.ts';
import { loadPartner } from '../sources/compilePartner.ts';
import type { DomainModels } from '../sources/compilePartner.ts';
import type { openEngine } from '../sources/engines/openEngine.ts';
import { formatProblem } from '../sources/mappingProblem.ts';
import type { PartnerSettings } from '../sources/partnerFile.ts';
import type { Source } from '../sources/source.ts';
import { variableOfAnother } from '../sources/variableOfAnother.ts';
import { examine } from './examine.ts';
import { folderState, folderStates } from './folderStates.ts';
import type { FolderStates } from './folderStates.ts';
import { logChange } from './logChange.ts';
import { readCandidate } from './readCandidate.ts';
import type { Candidate, PartnerDatabase } from './readCandidate.ts';
import type { Roster } from './roster.ts';
import { watchFolder } from './watchFolder.ts';
import type { WatchMode } from './watchFolder.ts';

/** What the live partners of a subgraph follow, and what they change. */
export interface LiveSettings {
  /** The folder with one folder for each partner. */
  readonly root: string;
  readonly watch: WatchMode;
  readonly domain: Domain;
  readonly models: DomainModels;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly roster: Roster;
  /** Opens the source of a partner, without asking it anything that anybody waits for. */
  readonly open: (database: PartnerDatabase) => Source;
  /** Where the engines of those sources come from, for what a change is examined with. */
  readonly openEngine: typeof openEngine;
  /** What the folders held when the roster was filled from them. */
  readonly states: FolderStates;
  /** The variables that hold the addresses of the partners in the roster, by the partner's id. */
  readonly variables: ReadonlyMap<string, string>;
  /** The databases that the roster was filled with, by the partner's id. */
  readonly inUse: ReadonlyMap<string, { readonly url: string; readonly source: Source }>;
}

/** How long a folder must stay as it is before it is believed, in milliseconds: nobody is writing in it any more. */
const settleFor = 300;
/** From a first event to the look, in milliseconds: events come in bursts. */
const gatherFor = 50;
/** Until a change that the database refused is tried again, in milliseconds: a table may have been made since. */
const tryAgainAfter = 30_000;

/** How many problems of a refused change are told, and how long each may be. */
const mostProblems = 20;
const mostLength = 300;

interface Trial {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Follows the partners' folder while a subgraph runs. What a folder holds counts, not which events came: every look compares all folders with
 * what was last tried, so changes that come quickly, or while another is being tried, end in what the folder holds last.
 */
export class LivePartners {
  readonly #settings: LiveSettings;
  /** What was last tried of each folder, whether or not it was taken over. */
  readonly #tried: Map<string, string>;
  readonly #unsettled = new Map<string, { readonly state: string | undefined; readonly since: number }>();
  readonly #trials = new Map<string, Trial>();
  readonly #variables: Map<string, string>;
  readonly #inUse: Map<string, { readonly url: string; readonly source: Source }>;
  readonly #watcher: { readonly close: () => Promise<void> };
  readonly #tryAgain = new Set<NodeJS.Timeout>();
  #look: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(settings: LiveSettings) {
    this.#settings = { ...settings, root: resolve(settings.root) };
    this.#tried = new Map(settings.states);
    this.#variables = new Map(settings.variables);
    this.#inUse = new Map(settings.inUse);
    this.#watcher = watchFolder(this.#settings.root, settings.watch, () => this.#lookIn(gatherFor));
    // What changed while the subgraph started.
    this.#lookIn(gatherFor);
  }

  /** Stops following; what was taken over stays with the roster. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#look);
    for (const timer of this.#tryAgain) clearTimeout(timer);
    const trials = [...this.#trials.values()];
    for (const { stop } of trials) stop.abort(new Error('Stopped'));
    await Promise.all([this.#watcher.close(), ...trials.map(({ ended }) => ended)]);
  }

  #lookIn(milliseconds: number): void {
    if (this.#look || this.#stopped) return;
    this.#look = setTimeout(() => {
      this.#look = undefined;
      this.#compare();
    }, milliseconds).unref();
  }

  #compare(): void {
    const states = folderStates(this.#settings.root);
    // Without the folder of all partners nothing is known of any of them.
    if (!states) return;
    for (const id of new Set([...states.keys(), ...this.#tried.keys(), ...this.#unsettled.keys()])) {
      const state = states.get(id);
      if (state === this.#tried.get(id)) this.#unsettled.delete(id);
      else if (this.#isSettled(id, state)) this.#begin(id, state);
    }
    if (this.#unsettled.size > 0) this.#lookIn(settleFor);
  }

  #isSettled(id: string, state: string | undefined): boolean {
    const seen = this.#unsettled.get(id);
    const now = performance.now();
    if (seen && seen.state === state && now - seen.since >= settleFor) return this.#unsettled.delete(id);
    if (!seen || seen.state !== state) this.#unsettled.set(id, { state, since: now });
    return false;
  }

  /** Tries what a folder holds now. What was being tried of it before doesn't matter any more. */
  #begin(id: string, state: string | undefined): void {
    this.#trials.get(id)?.stop.abort(new Error('Changed again'));
    this.#trials.delete(id);
    if (state === undefined) return this.#remove(id);
    this.#tried.set(id, state);
    const stop = new AbortController();
    const ended = this.#try(id, state, stop.signal)
      .catch((error: unknown) => this.#failed(id, state, stop.signal, error))
      .then(() => void (this.#trials.get(id)?.stop === stop && this.#trials.delete(id)));
    this.#trials.set(id, { stop, ended });
  }

  async #try(id: string, state: string, signal: AbortSignal): Promise<void> {
    const { root, domain, models, roster } = this.#settings;
    const { partner, database, problems } = this.#load(join(root, id));
    if (folderState(join(root, id)) !== state) {
      // Changed while it was read: whatever it holds next, it hasn't been tried.
      this.#tried.set(id, 'changing');
      return this.#lookIn(gatherFor);
    }
    if (partner && this.#refuseVariable(id, state, partner)) return;
    if (!partner || problems.length > 0) return this.#refuse(id, problems);
    if (!database) return this.#take(id, partner, () => roster.take(partner.identity));
    const source = this.#settings.open(database);
    let closing: Promise<void> | undefined;
    const closed = (): Promise<void> => (closing ??= source.close());
    const onAbort = (): void => void closed();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const faults = await examine({ domain, models, database, source, before: this.#inUse.get(id), signal, openEngine: this.#settings.openEngine });
      if (signal.aborted) return await closed();
      if (faults.length === 0) {
        // Another may have been taken over meanwhile.
        if (this.#refuseVariable(id, state, partner)) return await closed();
        signal.removeEventListener('abort', onAbort);
        return this.#take(id, partner, () => roster.take(partner.identity, source), { url: database.url, source });
      }
      await closed();
      this.#refuse(id, faults);
      this.#tryLater(id, state);
    } catch (error) {
      await closed();
      throw error;
    }
  }

  #load(folder: string): Candidate {
    const { domain, models, environment } = this.#settings;
    try {
      return readCandidate(loadPartner(folder, models), domain, environment);
    } catch (error) {
      return { problems: [`${folder}: expected a folder that can be read, got ${error instanceof Error && 'code' in error ? error.code : 'an error'}`] };
    }
  }

  /** True, with the reason told, for a partner that names the variable of another: it would be shown the other's database. */
  #refuseVariable(id: string, state: string, { database: { urlFrom } }: PartnerSettings): boolean {
    const [other] = [...this.#variables].find(([each, variable]) => each !== id && variable === urlFrom) ?? [];
    if (other === undefined) return false;
    this.#refuse(id, variableOfAnother(join(this.#settings.root, id), urlFrom, other).map(formatProblem));
    this.#tryLater(id, state);
    return true;
  }

  #take(id: string, { database: { urlFrom } }: PartnerSettings, take: () => void, database?: { readonly url: string; readonly source: Source }): void {
    take();
    this.#variables.set(id, urlFrom);
    if (database) this.#inUse.set(id, database);
    else this.#inUse.delete(id);
    logChange('info', 'partner taken over', { subgraph: this.#settings.domain, partner: id });
  }

  #remove(id: string): void {
    this.#tried.delete(id);
    this.#variables.delete(id);
    this.#inUse.delete(id);
    this.#settings.roster.remove(id);
    logChange('info', 'partner left', { subgraph: this.#settings.domain, partner: id });
  }

  #refuse(id: string, problems: readonly string[]): void {
    // Where the folder is on this machine is nobody's business.
    const shown = shortList(problems.map((problem) => problem.replaceAll(this.#settings.root + sep, '')));
    if (this.#settings.roster.refuse(id, shown)) logChange('warn', 'partner refused', { subgraph: this.#settings.domain, partner: id, problems: shown });
  }

  #failed(id: string, state: string, signal: AbortSignal, error: unknown): void {
    if (signal.aborted) return;
    logChange('error', 'partner not examined', { subgraph: this.#settings.domain, partner: id, cause: error instanceof Error ? error.stack : String(error) });
    this.#refuse(id, ['The change could not be examined; the log of the subgraph says why']);
    this.#tryLater(id, state);
  }

  #tryLater(id: string, state: string): void {
    const timer = setTimeout(() => {
      this.#tryAgain.delete(timer);
      if (this.#tried.get(id) === state && !this.#trials.has(id)) this.#begin(id, state);
    }, tryAgainAfter).unref();
    this.#tryAgain.add(timer);
  }
}

/** Enough to begin with: a file of another kind altogether has a problem in every line. */
function shortList(problems: readonly string[]): readonly string[] {
  const lines = problems.map((problem) => (problem.length > mostLength ? `${problem.slice(0, mostLength - 1)}…` : problem));
  return lines.length > mostProblems ? [...lines.slice(0, mostProblems - 1), `and ${lines.length - mostProblems + 1} more`] : lines;
}
