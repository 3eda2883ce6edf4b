import type { Server } from 'node:http';

/** How long requests under way may still take, in milliseconds. */
const grace = 10_000;

/** Takes no more connections, closes those that nothing is under way on, and resolves when the others are done, or have been cut off. */
export async function stopServer(http: Server): Promise<void> {
  const cut = setTimeout(() => http.closeAllConnections(), grace);
  await new Promise<void>((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
  });
  clearTimeout(cut);
}
