// Preloaded before every script, in JavaScript that old versions read, so that the reason comes before a syntax error.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `需要 Node 24，当前是 ${process.version}。请在本目录运行 npm ci（不要加 --omit=optional），它会带来 Node 24；或自行安装 Node 24。\n` +
      `Node 24 is needed, this is ${process.version}. Run "npm ci" here (without --omit=optional), which brings Node 24 along, or install Node 24 yourself.\n`,
  )
  process.exit(1)
}
