/**
 * What comes of something that waits for nothing, neither for what comes from elsewhere nor for a timer; `waits` if it does. Told by the order in which
 * things happen, so a slow machine makes no difference.
 */
export async function atOnce<Outcome>(begin: () => Promise<Outcome>): Promise<Outcome | 'waits'> {
  // From here on this process does what promises lead to, then what `nextTick` was given, and only then turns to the network, files and timers.
  await Promise.resolve();
  return Promise.race([begin(), new Promise<'waits'>((resolve) => process.nextTick(resolve, 'waits'))]);
}
