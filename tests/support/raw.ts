import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Speaks to a server byte by byte, for what `fetch` would not send. */
export function speak(url: string): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  return socket
}

/** Sends these lines as one request and answers all that comes until the server closes, or `milliseconds` have passed. */
export async function raw(url: string, lines: readonly string[], milliseconds = 5000): Promise<string> {
  const socket = speak(url)
  let heard = ''
  socket.setEncoding('latin1').on('data', (text: string) => (heard += text))
  socket.write(lines.map((line) => `${line}\r\n`).join(''))
  const late = setTimeout(() => socket.destroy(), milliseconds)
  await closed(socket)
  clearTimeout(late)
  return heard
}

/** Until the connection is closed, by whom or by what error ever. */
export const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.once('close', () => resolve())
  })

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
