/** The supergraph that a gateway of the bench is started with. */
export function supergraphFile(): string {
  const file = process.env['SUPERGRAPH'];
  if (!file) throw new Error('SUPERGRAPH: expected the path of a supergraph file, got none');
  return file;
}

/** Tells the bench that this gateway answers at `url`. */
export function tell(url: string): void {
  console.log(JSON.stringify({ url }));
}
