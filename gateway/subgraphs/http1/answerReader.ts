import { SubgraphFailure } from '../subgraphFailure.ts';
import { ChunkReader } from './chunks.ts';
import { bodyEnd } from './framing.ts';
import type { BodyEnd } from './framing.ts';
import { readHead } from './head.ts';
import type { Head } from './head.ts';
import { Section } from './section.ts';

/** Who is told of an answer as it comes. What it returns is why no more of it is wanted. */
export interface AnswerSink {
  /** `length` is that of the body, in bytes, where it is known before. */
  begun(head: Head, length: number | undefined): Error | undefined;
  /** A piece of the body. The bytes are others afterwards: what is kept must be copied. */
  data(bytes: Buffer, from: number, to: number): Error | undefined;
}

/** The most answers of status 1xx before the one that was asked for. */
const maxInterim = 10;

/** Reads the answers that come over one connection, one after another, in whatever pieces their bytes come. */
export class AnswerReader {
  readonly #section = new Section();
  readonly #chunks = new ChunkReader();
  #sink: AnswerSink | undefined;
  #head: Head | undefined;
  #end: BodyEnd = 0;
  #interim = 0;
  #hasBegun = false;

  /** The head of the answer under way, or of the last one. */
  get head(): Head | undefined {
    return this.#head;
  }

  /** Whether any byte of the answer has come. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Expects the next answer. */
  begin(sink: AnswerSink): void {
    this.#sink = sink;
    this.#head = undefined;
    this.#interim = 0;
    this.#hasBegun = false;
    this.#section.begin();
  }

  /** Takes bytes. Returns where the answer ends in them, -1 where more is to come, or why it is none or isn't wanted: then the rest means nothing. */
  read(bytes: Buffer, from: number, to: number): number | Error {
    const sink = this.#sink;
    if (!sink) return new SubgraphFailure('Expected nothing, got bytes');
    this.#hasBegun = true;
    const start = this.#head ? from : this.#readHead(sink, bytes, from, to);
    if (typeof start !== 'number' || start < 0) return start;
    if (this.#end === 'chunks') return this.#chunks.read(bytes, start, to, sink);
    const left = this.#end === 'close' ? Infinity : this.#end;
    const end = Math.min(to, start + left);
    const problem = end > start ? sink.data(bytes, start, end) : undefined;
    if (problem) return problem;
    if (this.#end !== 'close') this.#end -= end - start;
    return this.#end === 0 ? end : -1;
  }

  /** Nothing more will come. Returns undefined if the answer is whole by that, else what is missing. */
  close(): SubgraphFailure | undefined {
    if (this.#head && this.#end === 'close') return undefined;
    return new SubgraphFailure(`Expected the whole answer, got ${this.#hasBegun ? 'a part' : 'nothing'} of it before the connection was closed`);
  }

  /** Returns where the body begins, or -1. */
  #readHead(sink: AnswerSink, bytes: Buffer, from: number, to: number): number | Error {
    for (let at = from; ;) {
      const end = this.#section.read(bytes, at, to);
      if (typeof end !== 'number' || end < 0) return end;
      const head = readHead(this.#section.text);
      if (head instanceof Error) return head;
      const body = bodyEnd(head);
      if (body instanceof Error) return body;
      if (head.status >= 200) return this.#begin(head, body, sink) ?? end;
      if (head.status === 101) return new SubgraphFailure('Expected HTTP/1.1, got another protocol by status 101');
      this.#interim += 1;
      if (this.#interim > maxInterim) return new SubgraphFailure(`Expected at most ${maxInterim} answers of status 1xx before the one that counts, got more`);
      this.#section.begin();
      at = end;
    }
  }

  #begin(head: Head, end: BodyEnd, sink: AnswerSink): Error | undefined {
    this.#head = head;
    this.#end = end;
    if (end === 'chunks') this.#chunks.begin();
    return sink.begun(head, typeof end === 'number' ? end : undefined);
  }
}
