declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2'
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>
  }
  /** The bytes of a font with these letters alone. */
  export default function subset(font: Uint8Array, letters: string, options: SubsetOptions): Promise<Uint8Array>
}
