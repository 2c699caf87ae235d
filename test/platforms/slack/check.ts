import { isJson } from './json.ts'

/** One thing Slack finds wrong, and where, as a JSON pointer. */
export type Problem = { readonly pointer: string; readonly problem: string }

/** Looks at one value and tells everything that is wrong with it. */
export type Rule = (value: unknown, pointer: string) => Problem[]

/** A rule for a field that may be left out. */
export type Optional = { readonly optional: Rule }

const wrong = (pointer: string, problem: string): Problem[] => [{ pointer, problem }]

/** Marks a field as one that may be left out. */
export const maybe = (rule: Rule): Optional => ({ optional: rule })

/** A string of `min` to `max` characters. */
export function string(max: number, min = 1): Rule {
  return (value, pointer) => {
    if (typeof value !== 'string') return wrong(pointer, 'must be a string')
    if (value.length < min) return wrong(pointer, `must be more than ${min - 1} characters`)
    return value.length > max
      ? wrong(pointer, `must be less than ${max + 1} characters, has ${value.length}`)
      : []
  }
}

/** A string that must look a certain way. */
export function pattern(expected: RegExp, words: string): Rule {
  return (value, pointer) =>
    typeof value === 'string' && expected.test(value) ? [] : wrong(pointer, `must be ${words}`)
}

/** An absolute web or mail address of at most `max` characters. */
export function link(max = 3000): Rule {
  const form = pattern(/^(https?:\/\/|mailto:|slack:\/\/)\S+$/, 'a valid URL')
  return (value, pointer) => [...string(max)(value, pointer), ...form(value, pointer)]
}

/** True or false, and not the words for it. */
export const bool: Rule = (value, pointer) =>
  typeof value === 'boolean' ? [] : wrong(pointer, 'must be a boolean')

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number): Rule {
  return (value, pointer) => {
    const fits = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
    return fits ? [] : wrong(pointer, `must be a whole number from ${min} to ${max}`)
  }
}

/** Any finite number. */
export const number: Rule = (value, pointer) =>
  Number.isFinite(value) ? [] : wrong(pointer, 'must be a number')

/** One of a few words. */
export function oneOf(...words: readonly string[]): Rule {
  return (value, pointer) =>
    words.includes(String(value)) ? [] : wrong(pointer, `must be one of ${words.join(', ')}`)
}

/** An array of `min` to `max` items that each obey a rule. */
export function list(item: Rule, max: number, min = 1): Rule {
  return (value, pointer) => {
    if (!Array.isArray(value)) return wrong(pointer, 'must be an array')
    const size =
      value.length < min || value.length > max
        ? wrong(pointer, `must have ${min} to ${max} items, has ${value.length}`)
        : []
    return [...size, ...value.flatMap((entry, index) => item(entry, `${pointer}/${index}`))]
  }
}

/** An object with exactly these fields: what is missing and what is unknown is refused, as Slack does. */
export function shape(fields: Readonly<Record<string, Rule | Optional>>): Rule {
  return (value, pointer) => {
    if (!isJson(value)) return wrong(pointer, 'must be an object')
    const unknown = Object.keys(value).filter((key) => !(key in fields))
    const problems = Object.entries(fields).flatMap(([key, field]) => {
      const [rule, mayLack] = typeof field === 'function' ? [field, false] : [field.optional, true]
      if (value[key] === undefined) return mayLack ? [] : wrong(pointer, `missing required field: ${key}`)
      return rule(value[key], `${pointer}/${key}`)
    })
    return [...unknown.flatMap((key) => wrong(pointer, `invalid additional property: ${key}`)), ...problems]
  }
}

/** Adds a condition that spans several fields of an object. */
export function also(rule: Rule, holds: (value: Record<string, unknown>) => boolean, problem: string): Rule {
  return (value, pointer) => [
    ...rule(value, pointer),
    ...(isJson(value) && !holds(value) ? wrong(pointer, problem) : []),
  ]
}

/** Picks the rule by the object's `type`; an unknown type is refused. */
export function byType(rules: () => Readonly<Record<string, Rule>>): Rule {
  return (value, pointer) => {
    const type = isJson(value) ? String(value['type']) : ''
    const rule = Object.hasOwn(rules(), type) ? rules()[type] : undefined
    return rule ? rule(value, pointer) : wrong(pointer, `unsupported type: ${type || JSON.stringify(value)}`)
  }
}

/** The rules of a table for some types only. */
export function only(rules: Readonly<Record<string, Rule>>, ...types: readonly string[]): Rule {
  return byType(() => Object.fromEntries(types.flatMap((type) => (rules[type] ? [[type, rules[type]]] : []))))
}
