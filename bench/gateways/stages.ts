/** Requests that were under way together. */
export type Stage = readonly { readonly url: string; readonly body: string }[];

/** Notes what subgraphs are asked, in stages: a request that comes once all before it are answered begins the next one. */
export class StageRecorder {
  #stages: { readonly url: string; readonly body: string }[][] | undefined;
  #underWay = 0;

  /** To be called for each request; what it returns, for its answer. */
  readonly asked = (url: string, body: string): (() => void) => {
    if (!this.#stages) return nothing;
    if (this.#underWay === 0) this.#stages.push([]);
    this.#stages.at(-1)?.push({ url, body });
    this.#underWay += 1;
    return () => (this.#underWay -= 1);
  };

  begin(): void {
    this.#stages = [];
    this.#underWay = 0;
  }

  /** The stages since `begin`. */
  end(): readonly Stage[] {
    const stages = this.#stages ?? [];
    this.#stages = undefined;
    return stages;
  }
}

const nothing = (): void => undefined;
