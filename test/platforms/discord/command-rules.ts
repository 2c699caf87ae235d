import { fieldFaults } from './fields.ts'
import type { MessageFault } from './refusal.ts'
import { isWire, listAt, numberAt, stringAt, type Wire } from './wire.ts'

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const choiceLimit = 25
const commandTextLimit = 8000

/** What Discord would refuse in the `data` of an autocomplete answer. */
export function validateChoices(data: Wire): MessageFault[] {
  return choiceFaults(listAt(data, 'choices'), 'choices')
}

/** What Discord would refuse in a list of commands to register; paths begin with the command's index. */
export function validateCommands(commands: readonly unknown[]): MessageFault[] {
  const names = new Set<unknown>()
  return commands.flatMap((command, index) => {
    if (!isWire(command))
      return [
        {
          path: String(index),
          code: 'MODEL_TYPE_CONVERT',
          message: 'Only dictionaries may be used in a ModelType',
        },
      ]
    const faults = validateCommand(command, String(index))
    const name = `${numberAt(command, 'type') ?? 1}:${stringAt(command, 'name')}`
    if (names.has(name))
      faults.push({
        path: `${index}`,
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      })
    names.add(name)
    return faults
  })
}

/** What Discord would refuse in one command. */
export function validateCommand(command: Wire, path = ''): MessageFault[] {
  const isChatInput = (numberAt(command, 'type') ?? 1) === 1
  const under = (key: string) => [path, key].filter(Boolean).join('.')
  if (!isChatInput)
    return fieldFaults(command, path, [{ key: 'name', is: 'text', required: true, min: 1, max: 32 }])
  const faults = [
    ...nameFaults(command, path),
    ...optionsFaults(listAt(command, 'options'), under('options')),
  ]
  if (textLength(command) > commandTextLimit) {
    faults.push({
      path: under('options'),
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size (${commandTextLimit})`,
    })
  }
  return faults
}

function nameFaults(named: Wire, path: string): MessageFault[] {
  const faults = [
    ...fieldFaults(named, path, [
      { key: 'name', is: 'text', required: true, min: 1, max: 32 },
      { key: 'description', is: 'text', required: true, min: 1, max: 100 },
    ]),
  ]
  const name = stringAt(named, 'name')
  if (name && name.length <= 32 && (!namePattern.test(name) || name !== name.toLowerCase())) {
    faults.push({
      path: [path, 'name'].filter(Boolean).join('.'),
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    })
  }
  return faults
}

function optionsFaults(options: readonly unknown[], path: string): MessageFault[] {
  const faults =
    options.length > 25
      ? [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 25 or fewer in length.' }]
      : []
  const names = new Set<unknown>()
  let sawOptional = false
  for (const [index, option] of options.entries()) {
    const at = `${path}.${index}`
    if (!isWire(option)) continue
    const type = numberAt(option, 'type')
    faults.push(
      ...nameFaults(option, at),
      ...optionsFaults(listAt(option, 'options'), `${at}.options`),
      ...choiceFaults(listAt(option, 'choices'), `${at}.choices`),
    )
    if (type === undefined || type < 1 || type > 11)
      faults.push({ path: `${at}.type`, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' })
    if (names.has(option['name']))
      faults.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_IN_USE',
        message: 'Option name already in use',
      })
    if (option['required'] === true && sawOptional)
      faults.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      })
    if (option['autocomplete'] === true && listAt(option, 'choices').length > 0)
      faults.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_WITH_CHOICES',
        message: 'Autocomplete cannot be used together with choices',
      })
    sawOptional ||= option['required'] !== true && type !== 1 && type !== 2
    names.add(option['name'])
  }
  return faults
}

function choiceFaults(choices: readonly unknown[], path: string): MessageFault[] {
  const faults =
    choices.length > choiceLimit
      ? [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${choiceLimit} or fewer in length.` }]
      : []
  for (const [index, choice] of choices.entries()) {
    const wire = isWire(choice) ? choice : {}
    faults.push(
      ...fieldFaults(wire, `${path}.${index}`, [
        { key: 'name', is: 'text', required: true, min: 1, max: 100 },
      ]),
    )
    if (wire['value'] === undefined || wire['value'] === '')
      faults.push({
        path: `${path}.${index}.value`,
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      })
    if (typeof wire['value'] === 'string')
      faults.push(...fieldFaults(wire, `${path}.${index}`, [{ key: 'value', is: 'text', max: 100 }]))
  }
  return faults
}

function textLength(command: Wire): number {
  const own = (stringAt(command, 'name')?.length ?? 0) + (stringAt(command, 'description')?.length ?? 0)
  const choices = listAt(command, 'choices').reduce<number>(
    (sum, choice) =>
      sum + (isWire(choice) ? String(choice['name']).length + String(choice['value']).length : 0),
    0,
  )
  return (
    own +
    choices +
    listAt(command, 'options').reduce<number>(
      (sum, option) => sum + (isWire(option) ? textLength(option) : 0),
      0,
    )
  )
}
