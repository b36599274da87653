import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes, lower-case hex. */
export const bytesDigest = (content: Uint8Array): string => bytesToHex(sha256(content))

/** SHA-256 of a text in UTF-8, lower-case hex. WebCrypto's is asynchronous, and absent on plain http. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
