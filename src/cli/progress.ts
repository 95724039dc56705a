import { Presets, SingleBar } from 'cli-progress'

/** A progress bar on standard error; silent where nobody watches. */
export function progressBar(label: string): { to: (done: number, total: number) => void; stop: () => void } {
  const bar = new SingleBar({ format: `${label} [{bar}] {percentage}% {value}/{total}`, noTTYOutput: false, hideCursor: true }, Presets.shades_classic)
  let started = false
  return {
    to(done, total) {
      if (!started) bar.start(total, 0)
      started = true
      bar.setTotal(total)
      bar.update(done)
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
