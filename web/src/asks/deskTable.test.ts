import { describe, expect, it } from 'vitest'
import type { AtDesk, Question } from './api'
import { cellsOf, columnsOf, place, said } from './deskTable'

const question = (ask: string, item: string, change: Partial<Question> = {}): Question => ({
  ask, item, name: item, englishName: item, value: { type: 'TEXT' }, last: null, why: [], deadline: '2026-03-01T00:00:00Z', ...change,
} as Question)
const row = (subject: string, ...questions: Question[]) => ({ about: { subject, name: subject, questions }, address: '', due: '2026-03-01T00:00:00Z' }) as unknown as AtDesk

describe('what is copied out of a spreadsheet', () => {
  it('is rows and cells, a blank one among them', () => expect(cellsOf('一级\t是\r\n\t否\r\n')).toEqual([['一级', '是'], ['', '否']]))
  it('may have line ends and quotes within a cell', () => expect(cellsOf('"甲\n乙"\t"他说""是"""\n丙')).toEqual([['甲\n乙', '他说"是"'], ['丙']]))
  it('is one cell where it is one', () => expect(cellsOf('一级')).toEqual([['一级']]))
})

describe('where pasted values go', () => {
  const rows = [row('王', question('1', '等级'), question('2', '类别')), row('李', question('3', '类别')), row('赵', question('4', '等级'))]
  const columns = columnsOf(rows)
  it('takes each item once as a column', () => expect(columns.map(it => it.item)).toEqual(['等级', '类别']))
  it('goes down its column, over blanks, and tells what has no place', () => {
    const { placed, left } = place([['一级'], ['二级'], [''], ['四级']], rows, columns, 0, 0)
    expect(placed.map(it => [it.ask.ask, it.text])).toEqual([['1', '一级']])
    expect(left).toEqual(['二级', '四级'])
  })
  it('goes across as well, and passes over the heading that was copied along', () => {
    const { placed } = place([['等级', '类别'], ['一级', '肢体'], ['', '视力']], rows, columns, 0, 0)
    expect(placed.map(it => [it.ask.ask, it.text])).toEqual([['1', '一级'], ['2', '肢体'], ['3', '视力']])
  })
})

describe('what a text in a cell says', () => {
  const yesNo = question('1', '低保', { value: { type: 'YES_NO' } as Question['value'] })
  it('is nothing where it is blank', () => expect(said(yesNo, '  ')).toBeUndefined())
  it('is a choice by its word', () => expect(said(yesNo, '是')).toEqual({ kind: 'VALUE', value: 'Y' }))
  it('is what the server is to judge where it is no choice', () => expect(said(yesNo, '晴')).toEqual({ kind: 'VALUE', value: '晴' }))
  it('is that they will not say', () => expect(said(yesNo, '不愿说')).toEqual({ kind: 'DECLINED', value: null }))
  it('confirms only what was known', () => {
    expect(said(yesNo, '确认没变')).toEqual({ kind: 'VALUE', value: '确认没变' })
    const last = { value: 'Y', asOf: '2025-01-01', source: 'visit', covered: false }
    expect(said(question('2', '低保', { last }), '确认没变')).toEqual({ kind: 'CONFIRMED', value: null })
  })
})
