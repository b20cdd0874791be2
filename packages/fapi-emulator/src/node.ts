import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { serve } from "@hono/node-server";
import type { Fapi } from "./fapi.js";
import { DroppedConnection } from "./faults.js";

/** A running server. */
export interface Listening {
  /** Such as `http://127.0.0.1:4010`; give clerk-js `${url}/__clerk` as `proxyUrl`. */
  url: string;
  /** Stops the server and breaks what is still open. */
  close(): Promise<void>;
}

/** Serves an instance on 127.0.0.1, on a free port if none is given. */
export function listen(fapi: Fapi, port = 0): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const answer = async (request: Request, env: { outgoing: ServerResponse; incoming: IncomingMessage }) => {
      if (request.method === "OPTIONS") return withCors(request, new Response(null, { status: 204 }));
      try {
        return withCors(request, await fapi.handle(request));
      } catch (error) {
        if (!(error instanceof DroppedConnection)) throw error;
        breakOff(env.outgoing);
        return new Response(null, { headers: { "x-hono-already-sent": "1" } });
      }
    };
    const server = serve(
      {
        fetch: (request, env) => answer(request, env as Parameters<typeof answer>[1]),
        port,
        hostname: "127.0.0.1",
      },
      (info) => resolve({ url: `http://127.0.0.1:${info.port}`, close: () => close(server as Server) }),
    );
    server.on("error", reject);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

// Two content lengths: a browser must refuse that, and unlike after a mere hang-up it does not ask a second time.
function breakOff({ socket }: ServerResponse): void {
  socket?.end("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n");
}

function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get("origin");
  if (!origin) return response;
  response.headers.set("Access-Control-Allow-Origin", origin);
  response.headers.set("Access-Control-Allow-Credentials", "true");
  response.headers.set("Access-Control-Expose-Headers", "Retry-After");
  response.headers.set("Vary", "Origin");
  if (request.method === "OPTIONS") {
    response.headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    response.headers.set(
      "Access-Control-Allow-Headers",
      request.headers.get("access-control-request-headers") ?? "*",
    );
  }
  return response;
}
