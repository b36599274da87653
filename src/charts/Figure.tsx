import { useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/liveWords.ts'
import { Menu } from '../ui/Menu.tsx'
import { saveAs } from '../ui/saveAs.ts'
import { csvOf, type Numbers } from './numbers.ts'
import { pictureOf, type PictureWords } from './picture.ts'
import './charts.css'

/** What the frame says of itself; the page's words. */
export interface FigureWords {
  readonly showTable: string
  readonly hideTable: string
  readonly more: string
  readonly downloadCsv: string
  readonly downloadPicture: string
  readonly pictureFailed: string
}

/**
 * The frame of every chart: its point as a sentence, the drawing, and one line that leads to its numbers, its
 * definition, caveat and source, its file and its picture.
 */
export function Figure({
  point,
  drawing,
  table,
  about,
  file,
  picture,
  fileName,
  words,
  record,
}: {
  readonly point: ReactNode
  readonly drawing: ReactNode
  /** The figures that are drawn, as a table; shown on demand. */
  readonly table: ReactNode
  /** What is counted, what has to be said of it, where it comes from. */
  readonly about: ReactNode
  /** The figures that are drawn, with all that must be known of each. */
  readonly file: Numbers
  readonly picture: PictureWords
  /** Of what is downloaded, without its ending. */
  readonly fileName: string
  readonly words: FigureWords
  /** The id of the record it is about. */
  readonly record?: string
}) {
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useState(false)
  const savePicture = () => {
    const svg = figure.current?.querySelector<SVGSVGElement>('.chart-drawing svg')
    if (!svg) return
    pictureOf(svg, picture).then(
      (png) => saveAs(`${fileName}.png`, 'image/png', png),
      () => announce(words.pictureFailed),
    )
  }
  return (
    <figure className="chart" ref={figure} aria-labelledby={id} data-record={record}>
      <figcaption id={id} className="point">
        {point}
      </figcaption>
      {drawing}
      <div className="chart-line on-screen">
        <Button look="text" aria-expanded={asTable} aria-describedby={id} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.hideTable : words.showTable}
        </Button>
        <Menu label={words.more}>
          {(close) => (
            <>
              <div className="chart-about">{about}</div>
              <Button
                look="text"
                onClick={() => {
                  // A spreadsheet takes a file for UTF-8 only by its mark.
                  saveAs(`${fileName}.csv`, 'text/csv', `\ufeff${csvOf(file)}`)
                  close()
                }}
              >
                {words.downloadCsv}
              </Button>
              <Button
                look="text"
                onClick={() => {
                  savePicture()
                  close()
                }}
              >
                {words.downloadPicture}
              </Button>
            </>
          )}
        </Menu>
      </div>
      {asTable && table}
    </figure>
  )
}
