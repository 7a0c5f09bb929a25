/**
 * A proxy that writes down every request that a browser makes, whichever part of the browser makes
 * it.
 * Requests to this machine are passed on; everything else is refused, as without a network.
 */
import http from 'node:http';

/**
 * @typedef {object} Proxy
 * @property {number} port
 * @property {string[]} requests what was asked so far: URLs, or `connect:HOST:PORT` for https and
 *   WebSockets
 * @property {() => void} close
 */

/** @returns {Promise<Proxy>} listening on loopback */
export async function startProxy() {
  const requests = [];
  const server = http.createServer((request, response) => {
    requests.push(request.url);
    const { hostname, port, pathname, search } = new URL(request.url);
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
      response.writeHead(403).end();
      return;
    }
    const passedOn = http.request(
      { hostname, port, path: pathname + search, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    passedOn.on('error', () => response.writeHead(502).end());
    request.pipe(passedOn);
  });
  server.on('connect', (request, socket) => {
    requests.push(`connect:${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: server.address().port,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
