import { arrivedAtDoor, atDoor } from '@/asks/along/visitSort'
import { sweepSort as withVisit } from '@/sweeps/along/sweepSort'

/** A sweep is told with the visit to its door. */
export const sweepSort = withVisit({ ...atDoor, arrived: arrivedAtDoor })
