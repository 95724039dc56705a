import { fieldsOf } from '../../ui/drawer-form.tsx'

const names = [
  'content', 'areaCode', 'title', 'demand', 'categoryId', 'place', 'source', 'stationId', 'deputyId', 'receivedOn',
  'kind', 'urgency', 'lane',
] as const
const contactNames = ['name', 'phone', 'address', 'sex', 'ageBand'] as const

type Named = (typeof names)[number] | ['contact', (typeof contactNames)[number]]

/** The problem's sentences at the form's fields; what belongs to none stays in the message above. */
export function nameOfField(error: unknown): { name: Named; errors: string[] }[] {
  return fieldsOf(error).flatMap(({ name, errors }) => {
    const found = findName(name)
    return found === undefined ? [] : [{ name: found, errors }]
  })
}

function findName(field: string): Named | undefined {
  const contact = contactNames.find((name) => field === `contact/${name}` || field === `contact.${name}`)
  return contact === undefined ? names.find((name) => name === field) : ['contact', contact]
}
