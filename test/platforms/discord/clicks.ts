import { describeMessage, type ShownModal } from './interaction-handle.ts'
import { flattenComponents, type Wire, type WireComponent, type WireMessage } from './wire.ts'

/** Which button or menu: by id, by its label, or by what its id begins with. */
export interface Target {
  readonly customId?: string
  readonly label?: string
  readonly startsWith?: string
}

/** The `data` of a click; throws where the button is not there, a link, or disabled. */
export function composeClick(message: WireMessage, target: Target): Wire {
  const buttons = flattenComponents(message.components).filter((component) => component.type === 2)
  const button = buttons.find((candidate) => isTarget(candidate, target))
  if (!button)
    throw new Error(
      `Cannot click ${JSON.stringify(target)} on ${describeMessage(message)}: buttons are ${JSON.stringify(buttons.map(({ label, custom_id }) => [label, custom_id]))}`,
    )
  if (button.disabled || button.custom_id === undefined)
    throw new Error(`Cannot click "${button.label}": it is ${button.disabled ? 'disabled' : 'a link'}`)
  return { component_type: 2, custom_id: button.custom_id, id: button.id }
}

/** The `data` of a menu choice, by values or by the labels a reader sees. */
export function composeChoice(
  message: WireMessage,
  target: Target & { readonly values: readonly string[] },
): Wire {
  const menus = flattenComponents(message.components).filter(
    (component) => component.type === 3 || (component.type >= 5 && component.type <= 8),
  )
  const menu = menus.find((candidate) => isTarget(candidate, target))
  if (!menu)
    throw new Error(
      `Cannot choose from ${JSON.stringify(target)} on ${describeMessage(message)}: menus are ${JSON.stringify(menus.map(({ custom_id }) => custom_id))}`,
    )
  if (menu.disabled) throw new Error(`Cannot choose from "${menu.custom_id}": it is disabled`)
  return {
    component_type: menu.type,
    custom_id: menu.custom_id,
    id: menu.id,
    values: pickValues(menu, target.values),
  }
}

function isTarget(component: WireComponent, { customId, label, startsWith }: Target): boolean {
  if (customId !== undefined && component.custom_id !== customId) return false
  if (startsWith !== undefined && !component.custom_id?.startsWith(startsWith)) return false
  return label === undefined || component.label === label || component.placeholder === label
}

function pickValues(menu: WireComponent, wanted: readonly string[]): readonly string[] {
  const { min_values: min = 1, max_values: max = 1 } = menu
  if (wanted.length < min || wanted.length > max)
    throw new Error(`Cannot choose ${wanted.length} from "${menu.custom_id}": it takes ${min} to ${max}`)
  if (!menu.options) return wanted
  return wanted.map((want) => {
    const option = menu.options?.find(({ value, label }) => value === want || label === want)
    if (!option)
      throw new Error(
        `Cannot choose "${want}" from "${menu.custom_id}": options are ${JSON.stringify(menu.options?.map(({ label }) => label))}`,
      )
    return option.value
  })
}

/** The `data` of a submitted form; inputs not named are sent as prefilled, and a client's own checks are made. */
export function composeSubmission(
  modal: ShownModal,
  values: Readonly<Record<string, string | readonly string[]>>,
): Wire {
  const known = flattenComponents(modal.components).flatMap((component) => component.custom_id ?? [])
  const strange = Object.keys(values).filter((id) => !known.includes(id))
  if (strange.length > 0)
    throw new Error(
      `Cannot fill in ${JSON.stringify(strange)}: the form "${modal.title}" has ${JSON.stringify(known)}`,
    )
  const fill = (component: WireComponent): Wire => {
    if (component.components)
      return { type: component.type, id: component.id ?? 0, components: component.components.map(fill) }
    if (component.component)
      return { type: component.type, id: component.id ?? 0, component: fill(component.component) }
    const base = { type: component.type, id: component.id ?? 0 }
    return component.custom_id === undefined
      ? base
      : { ...base, custom_id: component.custom_id, ...fillInput(component, values[component.custom_id]) }
  }
  return { custom_id: modal.customId, components: modal.components.map(fill) }
}

function fillInput(input: WireComponent, given: string | readonly string[] | undefined): Wire {
  if (input.type !== 4) return { values: given === undefined ? [] : pickValues(input, [given].flat()) }
  const value = [given ?? input.value ?? ''].flat().join('')
  const { required = true, min_length: min = 0, max_length: max = 4000 } = input
  if ((required && value === '') || value.length > max || (value !== '' && value.length < min)) {
    throw new Error(
      `Cannot submit ${value.length} characters for "${input.custom_id}": it takes ${min} to ${max}${required ? ' and is required' : ''}`,
    )
  }
  return { value }
}
