/** A JSON object as it comes off the wire. */
export type Json = Record<string, unknown>

/** Tells a JSON object from everything else. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value when it is a string that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The JSON objects of an array; an empty list for anything else. */
export function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

/** Slack's idea of true in a form: `true`, `"true"`, `1`, `"1"`. */
export function isOn(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1'
}

/** A whole number out of a form or JSON argument. */
export function numberOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** Every JSON object inside a value, itself included, outermost first. */
export function everyObject(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everyObject)
  if (!isJson(value)) return []
  return [value, ...Object.values(value).flatMap(everyObject)]
}

/** Parses JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
