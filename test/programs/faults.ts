import { clockFaults } from './faults/clock-faults.ts'
import { fileFaults } from './faults/file-faults.ts'
import { platformFaults } from './faults/platform-faults.ts'
import { openStage } from './stage.ts'

const wanted = process.argv[2]
const scenarios = [...platformFaults, ...fileFaults, ...clockFaults].filter(
  ({ name }) => wanted === undefined || name.includes(wanted),
)
let broken = 0
for (const { name, play } of scenarios) {
  const stage = await openStage()
  const started = performance.now()
  try {
    const words = await play(stage)
    console.log(`ok      ${name} (${((performance.now() - started) / 1000).toFixed(1)} s): ${words}`)
  } catch (error) {
    broken += 1
    console.log(`BROKEN  ${name}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await stage.close()
  }
}
console.log(
  `${scenarios.length} faults: ${scenarios.length - broken} with nothing lost, nothing twice and all of it visible, ${broken} broken`,
)
process.exit(broken === 0 && scenarios.length > 0 ? 0 : 1)
