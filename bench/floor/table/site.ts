import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Items } from '../../../src/domain/views/items.ts'
import { builtFrom, types, type FloorSite } from '../site.ts'

/** The floor of the table on a server that sends the bytes it holds: the page, and the items as `/items.json`. */
export async function openTableFloor(items: Items): Promise<FloorSite> {
  const files = new Map<string, Buffer>([
    ['/items.json', Buffer.from(JSON.stringify(items))],
    ...builtFrom(import.meta.dirname),
  ])
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const bytes = files.get(path)
    if (!bytes) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
