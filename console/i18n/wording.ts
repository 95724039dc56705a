/** The same keys with any wording: what a translation must have. */
export type Wording<T> = { readonly [K in keyof T]: T[K] extends string ? string : Wording<T[K]> }
