export interface StartFigures {
  name: string
  seconds: number
  residentMb: number
}
