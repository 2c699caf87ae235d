import type { MessageFault } from './refusal.ts'
import { isWire, type Wire } from './wire.ts'

/** What a plain field must be; text and lists by length, whole numbers by value. */
export interface Field {
  readonly key: string
  readonly is: 'text' | 'whole' | 'list' | 'truth' | 'object'
  readonly required?: true
  readonly min?: number
  readonly max?: number
}

/** Checks plain fields against their rules; null counts as absent. */
export function fieldFaults(wire: Wire, path: string, fields: readonly Field[]): MessageFault[] {
  return fields.flatMap((field) => {
    const at = [path, field.key].filter(Boolean).join('.')
    const value = wire[field.key]
    if (value === undefined || value === null) return field.required ? [missing(at)] : []
    switch (field.is) {
      case 'text':
        return typeof value === 'string'
          ? lengthFaults(at, value.length, field)
          : [wrongType(at, 'Could not interpret as string.')]
      case 'list':
        return Array.isArray(value)
          ? lengthFaults(at, value.length, field)
          : [wrongType(at, 'Only iterables may be used in a ListType')]
      case 'whole':
        return Number.isInteger(value)
          ? rangeFaults(at, Number(value), field)
          : [wrongType(at, `Value "${JSON.stringify(value)}" is not int.`)]
      case 'truth':
        return typeof value === 'boolean' ? [] : [wrongType(at, 'Must be either true or false.')]
      case 'object':
        return isWire(value) ? [] : [wrongType(at, 'Only dictionaries may be used in a ModelType')]
    }
  })
}

/** Says when a length is out of bounds. */
export function lengthFaults(
  path: string,
  length: number,
  { min = 0, max = Infinity }: Field,
): MessageFault[] {
  if (length >= min && length <= max) return []
  if (min === 0)
    return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` }]
  return [length === 0 && max === Infinity ? missing(path) : badLength(path, min, max)]
}

function rangeFaults(
  path: string,
  value: number,
  { min = -Infinity, max = Infinity }: Field,
): MessageFault[] {
  if (value < min)
    return [
      { path, code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${min}.` },
    ]
  if (value > max)
    return [{ path, code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${max}.` }]
  return []
}

/** Says that a field has to be there. */
export function missing(path: string): MessageFault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
}

/** Says which lengths are allowed. */
export function badLength(path: string, min: number, max: number): MessageFault {
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${min} and ${max} in length.` }
}

/** Says that a value is of another type. */
export function wrongType(path: string, message: string): MessageFault {
  return { path, code: 'BASE_TYPE_CONVERT', message }
}
