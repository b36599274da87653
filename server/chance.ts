import { hash, randomBytes } from 'node:crypto'
import type { Digest } from '../src/domain/records/id.ts'

export const digest: Digest = (text) => hash('sha256', text, 'hex')

/** The same of bytes. */
export const bytesDigest = (content: Uint8Array): string => hash('sha256', content, 'hex')

/** 128 random bits as 32 hex letters. */
export const salt = (): string => randomBytes(16).toString('hex')
