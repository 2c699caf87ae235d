import { numberFeatures } from './features.ts'

/** Words that were asked, and what they were asked of: the numbers of classes, each as likely. */
export type Example = { readonly words: readonly string[]; readonly classes: readonly number[] }

/** How likely words ask for each class, in natural logarithms, in the order of the classes. */
export type Classifier = (words: readonly string[]) => Float64Array

/** So many examples are gone through before others have their turn. */
const AT_ONCE = 500
/** How often all examples are gone through: more often learns them by heart. */
const PASSES = 3
/** How far one example moves a weight at first; the more it was moved, the less (AdaGrad). */
const STEP = 0.3
/** What is as little wrong as this is not corrected. */
const LEAST_ERROR = 2e-3
/** An example that is as little wrong as this is not gone through again. */
const WELL_KNOWN = 0.05
/** Keeps the first step from being divided by nothing. */
const TINY = 1e-6

/** The features of an example with its classes. */
type Row = { readonly features: Int32Array; readonly right: readonly number[] }

/** What is learned: of each feature a row with the weight of each class, and how much each was moved. */
type Weights = { readonly classes: number; readonly weights: Float32Array; readonly moved: Float32Array }

/**
 * Learns from examples which class words ask for: multinomial logistic regression by stochastic gradient descent.
 *
 * The same examples make the same classifier: they are gone through in an order that only looks random. It yields now and then.
 */
export function* trainClassifier(examples: readonly Example[], classes: number): Generator<void, Classifier> {
  const { count, found, find } = yield* numberFeatures(examples.map(({ words }) => words))
  const size = count * classes
  const weights = new Float32Array(size)
  const learned = { classes, weights, moved: new Float32Array(size) }
  let left: readonly Row[] = found.map((features, at) => ({ features, right: examples[at]?.classes ?? [] }))
  const random = randomly()
  for (let pass = 0; pass < PASSES; pass += 1) {
    const again: Row[] = []
    for (const [at, row] of shuffled(left, random).entries()) {
      if (correct(row, learned) > WELL_KNOWN) again.push(row)
      if (at % AT_ONCE === 0) yield
    }
    left = again
  }
  return (words) => likelihoods(find(words), { classes, weights })
}

/** Questions of many words are not surer than those of few. */
function scaleOf(features: Int32Array): number {
  return 1 / Math.sqrt(Math.max(1, features.length))
}

function likelihoods(
  features: Int32Array,
  { classes, weights }: Pick<Weights, 'classes' | 'weights'>,
): Float64Array {
  const scores = new Float64Array(classes)
  for (const feature of features) {
    const from = feature * classes
    for (let at = 0; at < classes; at += 1) scores[at] = (scores[at] ?? 0) + (weights[from + at] ?? 0)
  }
  const scale = scaleOf(features)
  let most = -Infinity
  for (let at = 0; at < classes; at += 1) most = Math.max(most, (scores[at] ?? 0) * scale)
  let sum = 0
  for (let at = 0; at < classes; at += 1) sum += Math.exp((scores[at] ?? 0) * scale - most)
  const all = most + Math.log(sum)
  for (let at = 0; at < classes; at += 1) scores[at] = (scores[at] ?? 0) * scale - all
  return scores
}

/** Moves the weights of a question's features against what they make wrongly likely, and to what is right; tells how wrong they were. */
function correct({ features, right }: Row, learned: Weights): number {
  const { classes, weights, moved } = learned
  const scale = scaleOf(features)
  const wrong: { readonly at: number; readonly slope: number }[] = []
  let most = 0
  for (const [at, likelihood] of likelihoods(features, learned).entries()) {
    const error = Math.exp(likelihood) - (right.includes(at) ? 1 / right.length : 0)
    if (Math.abs(error) < LEAST_ERROR) continue
    wrong.push({ at, slope: error * scale })
    most = Math.max(most, Math.abs(error))
  }
  for (const feature of features)
    for (const { at, slope } of wrong) {
      const place = feature * classes + at
      const all = (moved[place] ?? 0) + slope * slope
      moved[place] = all
      weights[place] = (weights[place] ?? 0) - (STEP * slope) / Math.sqrt(all + TINY)
    }
  return most
}

function shuffled<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  const order = [...things]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [order[at], order[other]]
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one]
  }
  return order
}

/** Numbers from 0 to 1, the same ones each time (a linear congruential generator of the C standard's example). */
function randomly(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x8000_0000
  }
}
