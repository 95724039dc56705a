interface Multipart {
  body: Record<string, never>
  bodySerializer: () => FormData
}

/** A form with a file as openapi-fetch sends it; the document describes no fields of such bodies. */
export function multipart(form: FormData): Multipart {
  return { body: {}, bodySerializer: () => form }
}
