/** What stands above and below the drawing, so that the picture can be read where it is shown alone. */
export interface PictureWords {
  readonly title: string
  readonly lines: readonly string[]
}

const margin = 24
const scale = 2

/**
 * The drawing as a PNG on a light ground, with its sentence above it and its source below. It is drawn element by
 * element: the page's policy lets no picture in that is not the server's own, and so the letters keep their font.
 */
export async function pictureOf(svg: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const root = document.documentElement
  const theme = root.dataset['theme']
  // Colours are read from what is styled; the page is not painted before they are as they were.
  root.dataset['theme'] = 'light'
  try {
    return await blobOf(drawn(svg, words))
  } finally {
    if (theme === undefined) delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png'),
  )

function drawn(svg: SVGSVGElement, { title, lines }: PictureWords): HTMLCanvasElement {
  const { width, height } = svg.viewBox.baseVal
  const { color, fontFamily } = getComputedStyle(svg)
  const ground = getComputedStyle(svg).getPropertyValue('--ground')
  const second = getComputedStyle(svg).getPropertyValue('--ink-2')
  const canvas = document.createElement('canvas')
  const to = canvas.getContext('2d')!
  const head = { font: `700 16px ${fontFamily}`, line: 24 }
  const foot = { font: `400 12px ${fontFamily}`, line: 18 }
  const above = wrapped(to, [title], head.font, width)
  const below = wrapped(to, lines, foot.font, width)
  const top = margin + above.length * head.line + 12
  canvas.width = (width + 2 * margin) * scale
  canvas.height = (top + height + 12 + below.length * foot.line + margin) * scale
  to.scale(scale, scale)
  to.fillStyle = ground
  to.fillRect(0, 0, canvas.width, canvas.height)
  write(to, above, head, color, margin + 18)
  write(to, below, foot, second, top + height + 12 + 13)
  to.translate(margin, top)
  for (const element of svg.querySelectorAll<SVGGraphicsElement>('rect, path, line, circle, text'))
    if (element.closest('defs, clipPath') === null) drawElement(to, svg, element)
  return canvas
}

function write(
  to: CanvasRenderingContext2D,
  lines: readonly string[],
  { font, line }: { readonly font: string; readonly line: number },
  colour: string,
  from: number,
): void {
  to.font = font
  to.fillStyle = colour
  lines.forEach((text, n) => to.fillText(text, margin, from + n * line))
}

/** The texts in lines that are no wider than this. */
function wrapped(to: CanvasRenderingContext2D, texts: readonly string[], font: string, width: number): string[] {
  to.font = font
  return texts.flatMap((text) => {
    const lines = ['']
    for (const word of text.split(' ')) {
      const longer = [lines.at(-1), word].filter(Boolean).join(' ')
      if (to.measureText(longer).width <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  })
}

function drawElement(to: CanvasRenderingContext2D, svg: SVGSVGElement, element: SVGGraphicsElement): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return
  to.save()
  // From the element's own space to the drawing's, whatever the page has made of its size.
  const [own, whole] = [element.getScreenCTM(), svg.getScreenCTM()]
  if (own && whole) {
    const { a, b, c, d, e, f } = whole.inverse().multiply(own)
    to.transform(a, b, c, d, e, f)
  }
  to.globalAlpha = Number(style.opacity)
  to.lineWidth = parseFloat(style.strokeWidth)
  to.lineJoin = 'round'
  to.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat))
  if (element instanceof SVGTextContentElement) {
    to.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const text = element.textContent
    const { x, y } = placeOf(element, text)
    // The canvas has no tabular figures: by its anchor a text stays where it stood.
    to.textAlign = style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'right' : 'left'
    if (style.stroke !== 'none') {
      to.strokeStyle = style.stroke
      to.strokeText(text, x, y)
    }
    to.fillStyle = style.fill
    to.fillText(text, x, y)
  } else {
    const path = pathOf(element)
    if (style.fill !== 'none') {
      to.fillStyle = style.fill
      to.fill(path)
    }
    if (style.stroke !== 'none') {
      to.strokeStyle = style.stroke
      to.stroke(path)
    }
  }
  to.restore()
}

/** Where a text is anchored. */
function placeOf(element: SVGTextContentElement, text: string): { readonly x: number; readonly y: number } {
  if (text === '') return { x: 0, y: 0 }
  const [start, end] = [element.getStartPositionOfChar(0), element.getEndPositionOfChar(text.length - 1)]
  const { textAnchor } = getComputedStyle(element)
  return { x: textAnchor === 'middle' ? (start.x + end.x) / 2 : textAnchor === 'end' ? end.x : start.x, y: start.y }
}

function pathOf(element: SVGGraphicsElement): Path2D {
  const path = new Path2D(element instanceof SVGPathElement ? (element.getAttribute('d') ?? '') : undefined)
  if (element instanceof SVGRectElement) {
    const { x, y, width, height } = element.getBBox()
    path.rect(x, y, width, height)
  } else if (element instanceof SVGCircleElement) {
    path.arc(element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value, 0, 2 * Math.PI)
  } else if (element instanceof SVGLineElement) {
    path.moveTo(element.x1.baseVal.value, element.y1.baseVal.value)
    path.lineTo(element.x2.baseVal.value, element.y2.baseVal.value)
  }
  return path
}
