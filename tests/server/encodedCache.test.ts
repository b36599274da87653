import { describe, expect, test } from 'vitest'
import { EncodedCache } from '../../server/encoding.ts'

const bytes = (size: number) => async () => Buffer.alloc(size)

describe('what is kept encoded', () => {
  test('is made shorter once, in the background, and from then on sent so', async () => {
    const cache = new EncodedCache(1000)
    let made = 0
    const shorter = async () => {
      made++
      return Buffer.alloc(60)
    }
    expect(await cache.get('a', bytes(100))).toHaveLength(100)
    await Promise.all([cache.improve('a', shorter), cache.improve('a', shorter)])
    expect(await cache.get('a', bytes(100))).toHaveLength(60)
    await cache.improve('a', shorter)
    expect(made).toBe(1)
  })

  test('stays as it is where the other is no shorter, fails, or is not kept any more', async () => {
    const cache = new EncodedCache(150)
    await cache.get('a', bytes(100))
    await cache.improve('a', bytes(100))
    expect(await cache.get('a', bytes(1))).toHaveLength(100)
    await cache.get('b', bytes(10))
    await cache.improve('b', async () => {
      throw new Error('no memory')
    })
    expect(await cache.get('b', bytes(1))).toHaveLength(10)
    await cache.improve('c', bytes(1))
    expect(cache.has('c')).toBe(false)
  })

  test('what became shorter leaves its room to others', async () => {
    const cache = new EncodedCache(150)
    await cache.get('a', bytes(100))
    await cache.improve('a', bytes(40))
    await cache.get('b', bytes(100))
    expect([cache.has('a'), cache.has('b')]).toEqual([true, true])
    await cache.get('c', bytes(100))
    expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([false, false, true])
  })
})
