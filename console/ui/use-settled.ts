import { useEffect, useState } from 'react'

const PAUSE = 250

/** `text` after the typing has paused, so that a search runs once per word. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
