import { Drawer } from 'antd'
import type { ReactNode } from 'react'

interface SideDrawerProps {
  title: string
  isWide?: boolean
  footer?: ReactNode
  onClose: () => void
  children: ReactNode
}

// Inside the body itself the library would lock scrolling by an inline style without nonce, which the CSP refuses.
function container(): HTMLElement {
  return document.getElementById('drawers') ?? document.body
}

/** A drawer over the page; a click beside it does not throw away what was typed. */
export function SideDrawer({ title, isWide = false, footer, onClose, children }: SideDrawerProps) {
  return (
    <Drawer open title={title} size={`min(${isWide ? 68 : 36}rem, 100vw)`} mask={{ closable: false }} getContainer={container} footer={footer} onClose={onClose}>
      {children}
    </Drawer>
  )
}
