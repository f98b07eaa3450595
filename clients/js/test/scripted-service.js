import { createServer } from "node:http";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";

export const takeAll = (events) => reply(202, { accepted: events.length, rejected: [] });
export const reply = (status, body = "", headers = {}) => ({ status, headers, body });

/** A service on this machine that answers as it is told to, and remembers what it was asked. */
export async function scriptedService(script) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const events = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString());
    requests.push({ path: request.url, headers: request.headers, events, ids: events.map((event) => event.id) });
    const { status, headers, body } = await script(events, requests.length);
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    requests,
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The replies one after the other, and from then on all is taken. */
export const inTurn = (...replies) => (events, number) => replies[number - 1] ?? takeAll(events);
