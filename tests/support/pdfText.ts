import { inflateSync } from 'node:zlib'

/**
 * The words on each page of a PDF as Chromium prints it, in the order they were drawn, every gap one space. It reads what
 * that browser writes and no more.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsIn(pdf)
  const alphabets = new Map<string, ReadonlyMap<string, string>>()
  const alphabetOf = (font: string) => {
    let alphabet = alphabets.get(font)
    if (!alphabet) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font.slice(1))?.head ?? '')?.[1]
      alphabets.set(font, (alphabet = alphabetIn(objects.get(unicode ?? '')?.stream ?? '')))
    }
    return alphabet
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? ''
      return textIn(objects.get(contents)?.stream ?? '', alphabetOf)
    })
}

interface PdfObject {
  readonly head: string
  readonly stream: string
}

function objectsIn(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const body = match[2]!
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = at < 0 ? '' : body.slice(at + 'stream\n'.length).slice(0, length)
    const packed = head.includes('/FlateDecode')
    objects.set(match[1]!, { head, stream: packed && bytes !== '' ? inflated(bytes) : bytes })
  }
  return objects
}

const inflated = (bytes: string): string => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')

/** The letters that the glyphs of a font stand for. */
function alphabetIn(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, section] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, unicode] of section!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(glyph!.toUpperCase(), letter(unicode!))
  for (const [, section] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, unicode] of section!.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      for (let n = parseInt(from!, 16); n <= parseInt(to!, 16); n++)
        letters.set(
          n.toString(16).toUpperCase().padStart(from!.length, '0'),
          letter((parseInt(unicode!, 16) + n - parseInt(from!, 16)).toString(16).padStart(unicode!.length, '0')),
        )
  return letters
}

function textIn(content: string, alphabetOf: (font: string) => ReadonlyMap<string, string>): string {
  let text = ''
  let alphabet: ReadonlyMap<string, string> = new Map()
  for (const [token] of content.matchAll(/\/F\d+ [\d.]+ Tf|<[0-9A-Fa-f]+>|\bET\b/g)) {
    if (token === 'ET') text += ' '
    else if (token.startsWith('/')) alphabet = alphabetOf(token.slice(1).split(' ')[0]!)
    else text += lettersOf(token.slice(1, -1).toUpperCase(), alphabet)
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Fonts of few glyphs number them with one byte, others with two. */
function lettersOf(glyphs: string, alphabet: ReadonlyMap<string, string>): string {
  const width = alphabet.keys().next().value?.length ?? 4
  let letters = ''
  for (let at = 0; at < glyphs.length; at += width) letters += alphabet.get(glyphs.slice(at, at + width)) ?? ''
  return letters
}
