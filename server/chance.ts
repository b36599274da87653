import { hash, randomBytes } from 'node:crypto'
import type { Digest } from '../src/domain/records/id.ts'

export const digest: Digest = (text) => hash('sha256', text, 'hex')

/** 128 random bits as 32 hex letters. */
export const salt = (): string => randomBytes(16).toString('hex')
