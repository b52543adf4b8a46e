import { expect, it } from 'vitest'
import { byBuilding } from './byBuilding'

it('groups doors by building and keeps the order of the list', () => {
  const doors = ['3栋', '3栋', '12号楼', '民生路8号', '3栋'].map(building => ({ building }))
  expect(byBuilding(doors).map(it => [it.name, it.households.length])).toEqual([['3栋', 3], ['12号楼', 1], ['民生路8号', 1]])
})
