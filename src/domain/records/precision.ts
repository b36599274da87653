/** How exactly a date is known. Half of the public record is not known to the day. */
export const precisions = ['day', 'month', 'quarter', 'season', 'year'] as const
export type Precision = (typeof precisions)[number]
