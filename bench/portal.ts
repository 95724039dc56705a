export interface PageFigures {
  path: string
  bytes: number
  compressed: number
  p50: number
  cpuMs: number
}
