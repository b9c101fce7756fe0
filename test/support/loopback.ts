import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net'

/** A request that reached the server. */
export interface Hit {
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** A server on 127.0.0.1 for one test: `await using server = await serve({ '/feed.xml': { body: '<rss/>' } })`. */
export interface Loopback extends AsyncDisposable {
  /** "http://127.0.0.1:40123" */
  readonly origin: string
  /** In the order of arrival. */
  readonly hits: readonly Hit[]
  /** Connections opened, whether or not a request came over them. */
  connections(): number
  close(): Promise<void>
}

/** What a path answers: 200 where no status is given. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
}

export type Route = Reply | ((hit: Hit, response: ServerResponse) => Reply | undefined)

/** By path with its query; `*` answers what no other path does; without it that is a 404. A function may return its reply or write it itself. */
export type Routes = Readonly<Record<string, Route>>

export function serve(routes: Routes, tls?: ServerOptions): Promise<Loopback> {
  const hits: Hit[] = []
  const listener: RequestListener = (request, response) => {
    const hit = { path: request.url ?? '/', headers: request.headers }
    hits.push(hit)
    const route = routes[hit.path] ?? routes['*'] ?? { status: 404 }
    const reply = typeof route === 'function' ? route(hit, response) : route
    if (reply === undefined) return
    response.writeHead(reply.status ?? 200, { ...reply.headers } as Record<string, string | string[]>).end(reply.body)
  }
  return listen(
    tls === undefined ? createServer({ maxHeaderSize: 65_536 }, listener) : createSecureServer(tls, listener),
    tls === undefined ? 'http' : 'https',
    hits,
  )
}

/** For answers that no HTTP server would give: gets the socket once the head of a request has come. */
export function serveRaw(answer: (socket: Socket, hit: Hit) => void): Promise<Loopback> {
  const hits: Hit[] = []
  const server = createRawServer((socket) => {
    let head = ''
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      const hit = { path: head.split(' ')[1] ?? '', headers: headersOf(head) }
      head = ''
      hits.push(hit)
      answer(socket, hit)
    })
  })
  return listen(server, 'http', hits)
}

async function listen(server: Server, scheme: string, hits: readonly Hit[]): Promise<Loopback> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  const { port } = server.address() as AddressInfo
  return { origin: `${scheme}://127.0.0.1:${port}`, hits, connections: () => connections, close, [Symbol.asyncDispose]: close }
}

function headersOf(head: string): IncomingHttpHeaders {
  const lines = head.split('\r\n').slice(1)
  return Object.fromEntries(
    lines.flatMap((line) =>
      line.includes(':') ? [[line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]] : [],
    ),
  )
}
