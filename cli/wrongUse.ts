/** The command was asked for what it can't do, or can't reach what it needs. The message is in the language of the person who asked. */
export class WrongUse extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WrongUse';
  }
}

/** The person stopped the command. */
export class Cancelled extends Error {}
