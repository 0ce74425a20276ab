import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** HTTPS on loopback that answers from a function; for pages whose host is mapped here by the browser. */
export type PageServer = { port: number; close(): Promise<void> };

/** @param html the page for a URL, or undefined for 404 */
export async function servePages(html: (url: URL) => string | undefined): Promise<PageServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.linkedin.com' }]);
  const server = createServer({ key, cert }, (request, response) => {
    const page = html(new URL(request.url ?? '/', `https://${request.headers.host ?? 'www.linkedin.com'}`));
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
