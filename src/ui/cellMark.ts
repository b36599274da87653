import type { MarkName } from './StatusMark.tsx'
import './cellMark.css'

/**
 * The class of a cell that begins with a mark. It is the shape of `StatusMark`, cut out of the cell's own box: in a table
 * that follows every key, two elements less a row are felt. The word beside it says what it means.
 */
export const cellMark = (mark: MarkName): string => `marked marked-${mark}`
