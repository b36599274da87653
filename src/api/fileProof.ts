import * as z from 'zod'
import { calendarDate } from '../domain/records/calendarDate.ts'
import { fileRefusal, kindOfFile, largestFile } from '../domain/records/fileKinds.ts'
import { idFor } from '../domain/records/id.ts'
import { id, storableText } from '../domain/records/leaf.ts'
import type { Proof } from '../domain/records/proof.ts'
import { leavesIn } from '../domain/log/parts.ts'
import { decide } from '../domain/rules/decide.ts'
import { unsound } from '../domain/rules/refused.ts'
import type { Asking } from './context.ts'
import { missing } from './problem.ts'
import { deciding, recordAfter, write } from './writing.ts'

/** In base64 four letters stand for three bytes. */
const mostLetters = Math.ceil(largestFile / 3) * 4

/** The largest body of a file with what is said of it, in bytes. */
export const largestFileBody = mostLetters + 20_000

/** A file with what it shows: one request, so that a file never waits for its record. */
export const fileProofBody = z
  .strictObject({
    subjectId: id,
    title: storableText(200).refine((text) => text.trim() !== '', 'Some words are needed here.'),
    addedOn: calendarDate,
    name: storableText(255)
      .min(1)
      .refine((text) => !/[/\\\p{Cc}]/u.test(text), 'A name of a file, without folders.'),
    content: z
      .string()
      .refine((text) => bytesOf(text) !== null, 'The bytes of the file in base64.')
      .meta({ contentEncoding: 'base64' }),
  })
  .meta({ id: 'FileProof' })

type FileProof = Pick<Proof, 'subjectId' | 'title' | 'addedOn'> & { readonly name: string; readonly content: string }

/** Adds a file as proof: judged first, then kept, then logged. */
export async function addFile(asking: Asking): Promise<Response> {
  const { subjectId, title, addedOn, name, content } = asking.body as FileProof
  const proofId = idFor(asking.engine.digest, asking.session.account, asking.key, 0)
  const bytes = bytesOf(content)!
  const refusal = fileRefusal(name, bytes.length, bytes)
  const digest = asking.files.digestOf(bytes)
  const file = { digest, name, mediaType: kindOfFile(name)?.mediaType ?? '', bytes: bytes.length }
  const decideNow = () =>
    decide(deciding(asking), {
      wanted: [
        {
          op: 'create',
          kind: 'proof',
          id: proofId,
          leaves: leavesIn('proof', { subjectId, title, addedOn, file }),
        },
      ],
    })
  // Who may not see or report on it learns nothing of the file; and nothing is kept for a proof that is refused.
  if (asking.engine.log.seqOf(asking.engine.entryId(asking.session.account, asking.key)) === undefined) decideNow()
  if (refusal !== null) throw unsound('content', refusal)
  await asking.files.keep(digest, bytes, asking.engine.now)
  const written = await write(asking, decideNow)
  // The same content may have been erased meanwhile, with the sealed file of another proof.
  const stands = written && !asking.engine.log.history(proofId)?.versions.at(-1)?.sealed?.includes('file')
  if (stands && !(await asking.files.read(digest))) await asking.files.keep(digest, bytes, asking.engine.now)
  return recordAfter(asking, 'proof', proofId, 201, written?.seq)
}

/** The file of a proof, to be saved and never shown: whatever it holds, no page of ours runs or draws it. */
export async function readFile(asking: Asking): Promise<Response> {
  const proof = asking.sight.current().of('proof', asking.params['id'] ?? '')
  const content = proof?.file ? await asking.files.read(proof.file.digest) : undefined
  if (!proof?.file || !content) throw missing()
  const plain = proof.file.name.replace(/[^\w.-]+/g, '_')
  const escaped = encodeURIComponent(proof.file.name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`,
      'Content-Length': String(content.length),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
}

/** Null for a text that is no base64. */
function bytesOf(content: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(content, { lastChunkHandling: 'strict' })
  } catch {
    return null
  }
}
