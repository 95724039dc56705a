import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import i18next from 'i18next'
import { sentenceOf } from './failure.tsx'

interface Notice {
  id: number
  text: string
  tone: 'done' | 'problem'
  undo?: () => void
}

const SHOWN_FOR = 10_000

let notices: readonly Notice[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

function dismiss(id: number): void {
  set(notices.filter((notice) => notice.id !== id))
}

function show(notice: Omit<Notice, 'id'>): void {
  lastId += 1
  const id = lastId
  set([...notices, { ...notice, id }])
  setTimeout(() => dismiss(id), SHOWN_FOR)
}

/** Says that something was done, for ten seconds, with a way to undo it where there is one. */
export function showDone(text: string, undo?: () => void): void {
  show({ text, tone: 'done', ...(undo ? { undo } : {}) })
}

/** Says what went wrong where no form is there to say it. */
export function showProblem(error: unknown): void {
  show({ text: sentenceOf(error, i18next.t), tone: 'problem' })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where notices appear; read out by screen readers. */
export function Notices() {
  const { t } = useTranslation()
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div className="notices" role="status">
      {shown.map((notice) => (
        <div key={notice.id} className={`notice ${notice.tone}`}>
          <span>{notice.text}</span>
          {notice.undo ? (
            <button
              type="button"
              onClick={() => {
                notice.undo?.()
                dismiss(notice.id)
              }}
            >
              {t('undo')}
            </button>
          ) : null}
          <button type="button" onClick={() => dismiss(notice.id)}>
            {t('close')}
          </button>
        </div>
      ))}
    </div>
  )
}
