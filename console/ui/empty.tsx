import type { ReactNode } from 'react'

/** Where a list has nothing to show: what that means, and what to do. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  )
}
