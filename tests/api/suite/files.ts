import { expect, test } from 'vitest'
import { largestFile } from '../../../src/domain/records/fileKinds.ts'
import type { Asker, Desk } from '../home.ts'

const on = { on: '2017-11-09', precision: 'day' }
const base64 = (bytes: Uint8Array): string => bytes.toBase64()
const text = (words: string): string => base64(new TextEncoder().encode(words))

/** Files as proof: taken by kind and size, kept by content, handed back as they came and never drawn. */
export function files(at: () => Desk): void {
  const added = async (person: Asker, subjectId: string, name: string, content: string, title = 'Minutes') =>
    at().as(person, 'POST', '/api/files', { subjectId, title, addedOn: on, name, content })
  const subject = async () => (await at().made('coordinator', 'commitments', await at().commitment())).id

  test('a file is added as proof and handed back byte for byte, to be saved', async () => {
    const desk = at()
    const subjectId = await subject()
    const content = 'Item,Count\r\n=1+1,2\r\n'
    const proof = await added('fbi-lead', subjectId, 'Übersicht "1".csv', text(content))
    expect(proof.status).toBe(201)
    expect(proof.body).toMatchObject({
      subjectId,
      link: null,
      file: { name: 'Übersicht "1".csv', mediaType: 'text/csv', bytes: content.length },
    })
    const back = await desk.as('official', 'GET', `/api/proofs/${String(proof.body['id'])}/file`)
    expect([back.status, back.text]).toEqual([200, content])
    expect(back.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(back.headers.get('Content-Disposition')).toBe(
      `attachment; filename="_bersicht_1_.csv"; filename*=UTF-8''%C3%9Cbersicht%20%221%22.csv`,
    )
    expect(back.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(back.headers.get('Content-Security-Policy')).toContain('sandbox')
  })

  test('a file is seen by whoever sees its proof, and by nobody else', async () => {
    const desk = at()
    const proof = await added('coordinator', await subject(), 'note.txt', text('Only for agencies.'))
    const path = `/api/proofs/${String(proof.body['id'])}/file`
    const hidden = await desk.as('partner', 'GET', path)
    const missing = await desk.as('partner', 'GET', '/api/proofs/000000000000/file')
    expect([hidden.status, hidden.text]).toEqual([404, missing.text])
    const link = await desk.made('coordinator', 'proofs', {
      subjectId: proof.body['subjectId'],
      title: 'A link',
      link: 'https://proof.example/',
      addedOn: on,
    })
    expect((await desk.as('official', 'GET', `/api/proofs/${link.id}/file`)).status).toBe(404)
    const subjectId = String(proof.body['subjectId'])
    const unseen = await added('partner', subjectId, 'note.txt', text('x'))
    const none = await added('partner', '000000000000', 'note.txt', text('x'))
    expect([unseen.status, unseen.text.replaceAll(subjectId, '000000000000')]).toEqual([422, none.text])
    expect((await added('atf-lead', subjectId, 'note.txt', text('x'))).status).toBe(403)
  })

  test('a sealed file is handed out to nobody any more, and erased by a second person', async () => {
    const desk = at()
    const subjectId = await subject()
    const proof = await added('fbi-lead', subjectId, 'A Name Typed By Mistake.txt', text('What must not be here.'))
    const twin = await added('fbi-lead', subjectId, 'twin.txt', text('What must not be here.'), 'The same content')
    const path = `/api/proofs/${String(proof.body['id'])}`
    const twinPath = `/api/proofs/${String(twin.body['id'])}`
    const answered = () => Promise.all([path, twinPath].map((each) => desk.as('official', 'GET', `${each}/file`)))
    const statuses = async () => (await answered()).map(({ status }) => status)
    expect(await statuses()).toEqual([200, 200])
    const entryId = proof.headers.get('Entry-Id')!
    const seal = { text: { recordId: proof.body['id'], leaf: 'file' }, reason: 'Entered in error.' }
    expect((await desk.as('fbi-lead', 'POST', `/api/changes/${entryId}/seal`, seal)).status).toBe(403)
    const sealed = await desk.as('coordinator', 'POST', `/api/changes/${entryId}/seal`, seal)
    expect(sealed.status).toBe(200)
    expect(await statuses()).toEqual([404, 200])
    expect(await desk.get('coordinator', path)).toMatchObject({ title: 'Minutes', file: null, sealed: ['file'] })
    const told = await desk.as('official', 'GET', `${path}/history`)
    expect(told.text).not.toContain('Typed By Mistake')
    expect(told.text).toContain('"leaf":"file","to":"Text sealed"')

    const erase = (sealing: string) => desk.as('official', 'POST', `/api/changes/${sealing}/erase`, {})
    expect((await erase(sealed.headers.get('Entry-Id')!)).body).toMatchObject({ erased: 1 })
    // Another record names the same content, and is not sealed.
    expect(await statuses()).toEqual([404, 200])
    expect(await desk.get('official', '/api/log/verify')).toMatchObject({ ok: true })
    // What is left of the proof can still be changed.
    expect((await desk.changed('coordinator', path.slice(5), { title: 'Nothing' })).record).toMatchObject({
      file: null,
    })

    const words = { text: { recordId: twin.body['id'], leaf: 'title' }, reason: 'Entered in error.' }
    const both = await desk.as('coordinator', 'POST', `/api/changes/${twin.headers.get('Entry-Id')!}/seal`, words)
    expect(await statuses()).toEqual([404, 404])
    expect(await desk.get('coordinator', twinPath)).toMatchObject({ title: 'Text sealed', file: null })
    expect((await erase(both.headers.get('Entry-Id')!)).body).toMatchObject({ erased: 2 })
    expect(await desk.get('official', '/api/log/verify')).toMatchObject({ ok: true })
    // Brought again, it is a file like any other.
    const again = await added('fbi-lead', subjectId, 'again.txt', text('What must not be here.'))
    expect((await desk.as('official', 'GET', `/api/proofs/${String(again.body['id'])}/file`)).status).toBe(200)
  })

  test('what is no kind of file that is kept, empty, too large or not what its name says is refused by a sentence', async () => {
    const subjectId = await subject()
    const png = base64(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]))
    const refused = async (name: string, content: string) => {
      const answer = await added('coordinator', subjectId, name, content)
      return [answer.status, (answer.body['errors'] as { field: string; message: string }[])[0]]
    }
    expect(await refused('page.html', text('<script>'))).toEqual([
      422,
      {
        field: 'content',
        message:
          'page.html is not a kind of file that is kept here: PDF, PNG, JPEG, Word, Excel, CSV or plain text. Nothing was saved.',
      },
    ])
    expect(await refused('plan.pdf', png)).toEqual([
      422,
      {
        field: 'content',
        message: 'plan.pdf is named .pdf, but what is in it is something else. Nothing was saved.',
      },
    ])
    expect(await refused('empty.txt', '')).toEqual([
      422,
      { field: 'content', message: 'empty.txt is empty. Nothing was saved.' },
    ])
    expect(await refused('bytes.txt', base64(new Uint8Array([65, 0, 66])))).toMatchObject([422, { field: 'content' }])
    expect(await refused('odd.txt', 'not base64!')).toEqual([
      422,
      { field: 'content', message: 'The bytes of the file in base64.' },
    ])
    expect(await refused('../up.txt', text('x'))).toMatchObject([422, { field: 'name' }])
    expect(await refused('large.txt', text('x'.repeat(largestFile + 1)))).toEqual([
      422,
      { field: 'content', message: 'large.txt has 8.1 MB; a file may have 8 MB. Nothing was saved.' },
    ])
    expect((await added('coordinator', subjectId, 'huge.txt', text('x'.repeat(largestFile + 100_000)))).status).toBe(
      413,
    )
    expect((await added('coordinator', subjectId, 'plan.png', png)).status).toBe(201)
  })
}
