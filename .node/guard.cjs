// Runs before any program here, under any Node: says what to do when the bundled runtime was left out of the install.
const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  console.error(
    `Attaché needs Node 26, which "npm ci" brings along; this is ${process.versions.node}.\n` +
      'Run "npm ci" again without --omit=optional, then start it through npm ("npm start", "npm test").',
  )
  process.exit(1)
}
// Compiled code is kept beside the dependencies: reading it again halves the processor time of a start.
require('node:module').enableCompileCache(
  require('node:path').join(__dirname, '../node_modules/.cache/compiled'),
)
