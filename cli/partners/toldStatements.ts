import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { BoundStatement, StatementEvent } from '../../subgraphs/sources/statementChannel.ts';

/** The statements that one partner's database was asked, as they come, until disposed of. */
export interface Told<Event> extends Disposable {
  readonly all: readonly Event[];
}

/** Listens to the statements of one partner: what was asked and how long it took. */
export const listenTo = (partner: string): Told<StatementEvent> => listen('teixit:statement', partner);

/** Listens to the statements of one partner with the values bound. */
export const listenToValues = (partner: string): Told<BoundStatement> => listen('teixit:statement:bound', partner);

function listen<Event extends { readonly partner: string }>(name: string, partner: string): Told<Event> {
  const all: Event[] = [];
  const listener = (message: unknown): void => {
    const event = message as Event; // what `statementChannel.ts` publishes on this channel
    if (event.partner === partner) all.push(event);
  };
  subscribe(name, listener);
  return { all, [Symbol.dispose]: () => void unsubscribe(name, listener) };
}
