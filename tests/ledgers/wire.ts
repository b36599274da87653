import { connect, createServer, type Socket } from 'node:net'

/** A wire to a database server that can be cut or go silent, as a network between them would. */
export interface Wire {
  /** The server's address by way of the wire. */
  readonly url: string
  /** Breaks all connections. */
  cut(): void
  /** Lets nothing through any more, either way, on the connections there are and, where `andNew`, on new ones. */
  silence(andNew: boolean): void
  /** Lets new connections through again. */
  mend(): void
  /** The next time this is asked, lets the question through and breaks the connection before the answer. */
  loseAnswerTo(question: string): void
  close(): Promise<void>
}

export async function wireTo(url: string): Promise<Wire> {
  const target = new URL(url)
  const pairs = new Set<{ near: Socket; far: Socket }>()
  let isSilent = false
  let question: string | undefined
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const pair = { near, far }
    pairs.add(pair)
    const end = () => {
      near.destroy()
      far.destroy()
      pairs.delete(pair)
    }
    let isLosing = false
    near.on('data', (data) => {
      if (question !== undefined && data.includes(question)) {
        question = undefined
        isLosing = true
      }
      far.write(data)
    })
    far.on('data', (data) => (isLosing ? end() : near.write(data)))
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    if (isSilent) pause(pair)
  })
  const pause = ({ near, far }: { near: Socket; far: Socket }) => {
    near.pause()
    far.pause()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = new URL(url)
  address.port = String((server.address() as { port: number }).port)
  const cut = () => {
    for (const { near, far } of pairs) {
      near.destroy()
      far.destroy()
    }
  }
  return {
    url: address.href,
    cut,
    silence: (andNew) => {
      isSilent = andNew
      for (const pair of pairs) pause(pair)
    },
    mend: () => void (isSilent = false),
    loseAnswerTo: (asked) => void (question = asked),
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
