/** A value a reader can pick, with the words they see. */
export type Choice = { readonly value: string; readonly label: string }
