interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  maxLength?: number
  pattern?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  $ref?: string
  $defs?: Record<string, Schema>
}

/** What is not as a JSON Schema says, with the words of JSON Schema that ours uses; a word it does not know is told too. */
export function complaintsOf(schema: object, value: unknown, at = '', whole: object = schema): string[] {
  const { $ref } = schema as Schema
  const named = (whole as Schema).$defs?.[$ref?.replace('#/$defs/', '') ?? '']
  if ($ref !== undefined && named === undefined) return [`${at}: no ${$ref}`]
  const rule = named ?? (schema as Schema) // looked at below: an unknown word is a complaint
  const known = [
    '$schema',
    '$defs',
    'title',
    'type',
    'const',
    'enum',
    'maxLength',
    'pattern',
    'anyOf',
    'items',
    'properties',
  ]
  const strange = Object.keys(rule).filter((word) => ![...known, 'required', 'additionalProperties'].includes(word))
  if (strange.length > 0) return [`${at}: what is ${strange.join()}?`]
  if (rule.anyOf !== undefined) {
    const tries = rule.anyOf.map((one) => complaintsOf(one, value, at, whole))
    return tries.some((one) => one.length === 0) ? [] : (tries.toSorted((a, b) => a.length - b.length)[0] ?? [])
  }
  const found: string[] = []
  const is = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (rule.type !== undefined && ![rule.type].flat().includes(is)) return [`${at}: ${is} instead of ${rule.type}`]
  if ('const' in rule && rule.const !== value) found.push(`${at}: not ${String(rule.const)}`)
  if (rule.enum !== undefined && !rule.enum.includes(value)) found.push(`${at}: none of ${rule.enum.join()}`)
  if (typeof value === 'string') {
    if (rule.maxLength !== undefined && value.length > rule.maxLength) found.push(`${at}: too long`)
    if (rule.pattern !== undefined && !new RegExp(rule.pattern, 'u').test(value))
      found.push(`${at}: not ${rule.pattern}`)
  }
  if (Array.isArray(value) && rule.items !== undefined) {
    for (const [index, one] of value.entries()) found.push(...complaintsOf(rule.items, one, `${at}[${index}]`, whole))
  }
  if (is === 'object') {
    const fields = value as Record<string, unknown>
    const others = rule.additionalProperties
    for (const name of rule.required ?? []) if (!(name in fields)) found.push(`${at}.${name} is not there`)
    for (const [name, one] of Object.entries(fields)) {
      const own = rule.properties?.[name]
      if (own !== undefined) found.push(...complaintsOf(own, one, `${at}.${name}`, whole))
      else if (typeof others === 'object') found.push(...complaintsOf(others, one, `${at}.${name}`, whole))
      else if (others === false) found.push(`${at}.${name} should not be there`)
    }
  }
  return found
}
