/**
 * Preloaded into a bot that is measured: tells its parent how much processor it used so far, in microseconds.
 *
 * The bot itself does not know that it is measured.
 */
process.on('message', (word) => {
  if (word !== 'cpu') return
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: user + system })
})
process.on('disconnect', () => process.exit())
