/** One place on the map, already counted: the map colours and labels, it computes nothing. */
export interface MapFigure {
  code: string
  name: string
  /** Percent of households, or null without a denominator. */
  share: number | null
  shareText: string
  over: number
}

export interface Step {
  from: number
  fill: string
}

/** Five steps from pale to deep; the lower bound belongs to the step. */
export const steps: Step[] = [
  { from: 0, fill: '#f3ead7' },
  { from: 50, fill: '#d3e3dd' },
  { from: 80, fill: '#a5cbc9' },
  { from: 95, fill: '#6aa8ab' },
  { from: 100, fill: '#2f7d86' },
]

export const noHouseholds = '#eceff0'

export function fillOf(share: number | null) {
  if (share === null) return noHouseholds
  return steps.filter(step => share >= step.from).pop()?.fill ?? noHouseholds
}
