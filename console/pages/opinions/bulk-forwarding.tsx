import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forwardAll } from '../../api/opinions.ts'
import type { BulkAnswer, Forwarding } from '../../api/contract.ts'
import { DrawerForm } from '../../ui/drawer-form.tsx'
import { forwardingFields } from '../../ui/forwarding-fields.ts'
import { SideDrawer } from '../../ui/side-drawer.tsx'

interface BulkForwardingProps {
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

/** Forwards the selected opinions alike and says of each how it went. */
export function BulkForwarding({ ids, onClose, onDone }: BulkForwardingProps) {
  const { t } = useTranslation(['opinion', 'pages', 'common'])
  const cache = useQueryClient()
  const [answer, setAnswer] = useState<BulkAnswer | null>(null)
  if (answer) {
    return <Results answer={answer} onClose={onClose} />
  }
  return (
    <DrawerForm
      title={t('pages:opinions.bulkTitle', { count: ids.length })}
      hint={t('actionHint.forwarding')}
      specs={forwardingFields(t)}
      initial={{ exit: 'countyUnit' }}
      submitLabel={t('pages:opinions.bulk')}
      onClose={onClose}
      onSubmit={async (body) => {
        // The fields above are those of a forwarding; the server checks them again.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        setAnswer(await forwardAll({ ids: [...ids], forwarding: body as Forwarding }))
        await cache.invalidateQueries({ queryKey: ['opinions'] })
        onDone()
      }}
    />
  )
}

function Results({ answer, onClose }: { answer: BulkAnswer; onClose: () => void }) {
  const { t } = useTranslation(['opinion', 'pages'])
  const done = answer.results.filter((row) => row.ok).length
  return (
    <SideDrawer title={t('pages:opinions.bulkRow')} onClose={onClose}>
      <p role="status">{t('pages:opinions.bulkDone', { done, failed: answer.results.length - done })}</p>
      <table className="table">
        <thead>
          <tr>
            <th>{t('field.number')}</th>
            <th>{t('pages:opinions.bulkRow')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.results.map((row) => (
            <tr key={row.id}>
              <td>{row.number}</td>
              <td>{row.ok ? t('pages:opinions.bulkOk') : row.problem}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SideDrawer>
  )
}
