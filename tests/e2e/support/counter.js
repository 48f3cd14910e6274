// Stands before a sandbox and counts what arrives: the sandbox answers an order that comes again as it did the first time, and has it once.

import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Starts it before the sandbox at `url`; `arrived` says how often each order number has come. */
export async function startCounter(url) {
  const arrived = new Map();
  const server = createServer(async (request, response) => {
    try {
      const body = await buffer(request);
      if (request.method === 'POST') {
        const number = JSON.parse(body).package.order_number;
        arrived.set(number, (arrived.get(number) ?? 0) + 1);
      }
      const headers = { ...request.headers, host: new URL(url).host, ...(request.headers.origin && { origin: url }) };
      const forwarded = ask(`${url}${request.url}`, { method: request.method, headers }).end(body);
      const [answer] = await once(forwarded, 'response');
      answer.pipe(response.writeHead(answer.statusCode, answer.headers));
    } catch {
      // The browser was killed before all had come.
      response.destroy();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    arrived,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
