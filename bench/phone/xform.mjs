// A door's questions as an ODK XForm: a group for each subject, a field for each question, what was known before as its value.

const escape = text => String(text).replace(/[<>&"]/g, it => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[it])
const types = { INTEGER: 'int', DECIMAL: 'decimal', DATE: 'date' }

const choices = ({ value }) => value.type === 'YES_NO'
  ? [['Y', '是'], ['N', '否']]
  : (value.codes?.codes ?? []).map(it => [it.code, it.name])

function field(question, name) {
  const picks = choices(question)
  const label = `<label>${escape(question.name)}</label>`
  if (!picks.length) return `<input ref="${name}">${label}</input>`
  const items = picks.map(([code, words]) => `<item><label>${escape(words)}</label><value>${escape(code)}</value></item>`)
  return `<select1 ref="${name}">${label}${items.join('')}</select1>`
}

/** `about` as the interface tells it of a household: `[{name, questions: [{name, value, last}]}]`. */
export function xform(title, about) {
  const groups = about.map((it, i) => ({
    name: `g${i}`,
    label: it.name,
    fields: it.questions.map((question, j) => ({ question, name: `q${j}` })),
  }))
  const instance = groups.map(group => `<${group.name}>${group.fields.map(({ question, name }) =>
    `<${name}>${escape(question.last?.value ?? '')}</${name}>`).join('')}</${group.name}>`)
  const binds = groups.flatMap(group => group.fields.map(({ question, name }) =>
    `<bind nodeset="/data/${group.name}/${name}" type="${choices(question).length ? 'select1' : types[question.value.type] ?? 'string'}"/>`))
  const body = groups.map(group => `<group ref="/data/${group.name}"><label>${escape(group.label)}</label>${group.fields.map(({ question, name }) =>
    field(question, `/data/${group.name}/${name}`)).join('')}</group>`)
  return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>${escape(title)}</h:title><model><instance><data id="visit">${instance.join('')}<meta><instanceID/></meta></data></instance>
${binds.join('\n')}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" calculate="concat('uuid:', uuid())"/></model></h:head>
<h:body>${body.join('\n')}</h:body></h:html>`
}
