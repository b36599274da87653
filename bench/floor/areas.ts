/** One line of the floor pages: a name and four counts, as much as a table of focus areas holds at the least. */
export interface FloorArea {
  readonly name: string
  readonly open: number
  readonly done: number
  readonly atRisk: number
  readonly late: number
}

/** Twelve lines, the same at every run. */
export const floorAreas: readonly FloorArea[] = Array.from({ length: 12 }, (_, place) => ({
  name: `Focus area ${place + 1}`,
  open: 800 + ((place * 37) % 60),
  done: 120 + ((place * 53) % 40),
  atRisk: 110 + ((place * 29) % 50),
  late: 130 + ((place * 41) % 30),
}))
