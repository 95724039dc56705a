// First of all, so that an old Node gets a sentence instead of a syntax error; the rest loads after it.
// oxlint-disable-next-line import/no-unassigned-import -- it checks and leaves
import '../scripts/require-node.mjs'

await import('./run-server.ts')
