/** Some JSON that another platform would be sent; looked into without trusting its shape. */
export type Json = unknown

/** One field of a JSON object, or undefined. */
export function field(value: Json, name: string): Json {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, Json>>)[name]
    : undefined
}

/** A JSON list; anything else is an empty one. */
export function items(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** A JSON string; anything else is empty. */
export function words(value: Json): string {
  return typeof value === 'string' ? value : ''
}
