import { useEffect, useEffectEvent, useState } from 'react'

interface ListKeys {
  count: number
  onOpen: (index: number) => void
  onSelect: (index: number) => void
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, button, a, [contenteditable], .ant-drawer, .ant-select') !== null
}

/** j and k walk the list, Enter opens, x selects, / goes to the search field; the answer is the line one stands on. */
export function useListKeys({ count, onOpen, onSelect }: ListKeys): number {
  const [active, setActive] = useState(-1)

  function walk(key: string): boolean {
    if (key === 'j') setActive(Math.min(active + 1, count - 1))
    else if (key === 'k') setActive(Math.max(active - 1, 0))
    else if (key === 'Enter' && active >= 0) onOpen(active)
    else if (key === 'x' && active >= 0) onSelect(active)
    else if (key === '/') document.querySelector<HTMLInputElement>('#opinion-search')?.focus()
    else return false
    return true
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (walk(event.key)) event.preventDefault()
  })

  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    if (active >= 0) document.querySelector('tr[data-active="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return active
}
