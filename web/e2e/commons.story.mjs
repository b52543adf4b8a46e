// V1: a steward asks a building, a household answers by its link, and at the door of who does not answer somebody answers for them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18301', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const spoken = {
  'zh-CN': { groups: '楼栋群', write: '写通知', words: '要说的话', question: /要问的话/, say: '发出', yes: '是', answered: /收到了，谢谢/, visit: /去问 \d+ 户/, decline: '不想说', all: '显示全部住户', by: /代答/, said: '周日电梯检修', asked: '要人陪着下楼吗？', counted: /统计于/ },
  'en-GB': { groups: 'Building groups', write: 'Write a notice', words: 'What you want to say', question: /What you want to ask/, say: 'Hang it', yes: 'Yes', answered: /Received, thank you/, visit: /Visit \d+ household/, decline: 'Rather not say', all: 'Show all households', by: /answered for them by/, said: 'The lift is serviced on Sunday', asked: 'Shall somebody walk down with you?', counted: /counted/ },
}

for (const [language, words] of Object.entries(spoken)) {
  test(`a steward asks, a household answers, and one that did not is visited: ${language}`, async () => {
    const steward = await person(browser, product.url, { size: phone, language, touch: true })
    await signIn(steward, product.account('steward'), '/field/')
    await steward.getByRole('link', { name: words.groups }).tap()
    // The household to try lives in one of the two buildings; both are told.
    await steward.locator('main li a').first().tap()
    await steward.getByRole('button', { name: words.write }).tap()
    await steward.getByLabel(words.words).fill(words.said)
    await steward.getByLabel(words.question).fill(words.asked)
    await steward.locator('summary').tap()
    await steward.locator('details input').first().check()
    await accessible(steward, 'writing to a building')
    await picture(steward, `commons-write-${language}`)
    await steward.getByRole('button', { name: words.say }).tap()
    await steward.getByText(words.said).waitFor()
    await accessible(steward, 'a building’s notices')
    await picture(steward, `commons-building-${language}`)

    const household = await person(browser, product.url, { size: phone, language, touch: true })
    await household.goto(product.household)
    const asked = household.getByRole('group', { name: words.asked })
    await asked.getByRole('button', { name: words.yes, exact: true }).tap()
    await asked.getByText(words.answered).waitFor()
    await accessible(household, 'a household in its building’s group')
    await asked.scrollIntoViewIfNeeded()
    await picture(household, `commons-home-${language}`)
    await household.leave()

    await steward.locator('article', { hasText: words.asked }).getByRole('link', { name: words.visit }).tap()
    const doors = steward.locator('main li')
    await doors.first().waitFor()
    const door = await doors.first().locator('strong').innerText()
    await doors.first().getByRole('button', { name: words.decline }).tap()
    await steward.waitForFunction(gone => document.querySelector('main li strong')?.innerText !== gone, door)
    await accessible(steward, 'the doors to visit')
    await picture(steward, `commons-doors-${language}`)
    await steward.getByLabel(words.all).check()
    await doors.filter({ hasText: door }).getByText(words.by).first().waitFor()
    await steward.leave()

    const secretary = await person(browser, product.url, { size: desk, language })
    await signIn(secretary, product.account('community'), '/groups')
    await accessible(secretary, 'the buildings of a community')
    await picture(secretary, `commons-desk-${language}`)
    await secretary.locator('main li', { hasText: /待答|to answer/ }).first().getByRole('link').click()
    await secretary.getByText(words.counted).first().waitFor()
    await accessible(secretary, 'a building’s notices at the desk')
    await picture(secretary, `commons-desk-building-${language}`)
    assert.equal(await secretary.getByText(words.said).count() > 0, true)
    await secretary.leave()
  })
}
