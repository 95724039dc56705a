interface Multipart {
  [key: string]: unknown
  body: never
  bodySerializer: () => FormData
}

/** A form with one file as openapi-fetch sends it; the API's document describes no fields of such bodies. */
export function multipart(name: string, file: File): Multipart {
  const form = new FormData()
  form.set(name, file)
  // Only the serializer's answer is sent; the document has no type for it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { body: form as never, bodySerializer: () => form }
}
