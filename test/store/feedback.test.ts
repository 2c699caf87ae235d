import { openStore } from '../../src/store/open-store.ts'
import { createFakeFeedback } from './fake-feedback.ts'
import { describeFeedback } from './feedback-contract.ts'

describeFeedback('a fake list', async () => createFakeFeedback())
describeFeedback('the SQLite list', async () => (await openStore(':memory:')).feedback)
