import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPosition, changeAccount, endPosition, resetPassword } from '../../api/people.ts'
import type { Account, Issued } from '../../api/contract.ts'
import { useSession } from '../../shell/use-session.ts'
import { Failure } from '../../ui/failure.tsx'
import { showDone, showProblem } from '../../ui/notices.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { positionFields, positionOf } from './position-fields.ts'
import { SideDrawer } from '../../ui/side-drawer.tsx'

interface AccountDrawerProps {
  account: Account
  onClose: () => void
  onIssued: (issued: Issued) => void
}

/** One account: its positions, its password, whether it is in use. */
export function AccountDrawer({ account, onClose, onIssued }: AccountDrawerProps) {
  const { t } = useTranslation('reference')
  const { tenant } = useSession()
  const [isAdding, setAdding] = useState(false)
  if (isAdding) {
    return (
      <RecordDrawer
        kind="accounts"
        title={`${t('accounts.addPosition')}：${account.name}`}
        specs={positionFields(t)}
        initial={{ areaCode: `${tenant}000000` }}
        onClose={() => setAdding(false)}
        onSave={async (body) => addPosition(account.id, positionOf(body))}
      />
    )
  }
  return (
    <SideDrawer title={`${account.name}（${account.login}）`} onClose={onClose}>
      <Positions account={account} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {t('accounts.addPosition')}
        </button>
        <ResetButton account={account} onIssued={onIssued} />
        <StatusButton account={account} />
      </div>
    </SideDrawer>
  )
}

function useAccountChange(change: () => Promise<void>) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change,
    async onSuccess() {
      showDone(t('saved'))
      await cache.invalidateQueries({ queryKey: ['accounts'] })
    },
    onError: showProblem,
  })
}

function Positions({ account }: { account: Account }) {
  const { t } = useTranslation('reference')
  return (
    <>
      <h2>{t('field.role')}</h2>
      <ul className="lines">
        {account.positions.map((position) => (
          <li key={position.id}>
            <span>
              <strong>{position.title}</strong> <span className="muted">{t(`role.${position.role}`)}</span>
            </span>
            {position.validTo === null ? <EndButton accountId={account.id} positionId={position.id} /> : <span className="muted">{position.validTo}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function EndButton({ accountId, positionId }: { accountId: string; positionId: string }) {
  const { t } = useTranslation('reference')
  const ending = useAccountChange(async () => endPosition(accountId, positionId))
  return (
    <button type="button" className="link" disabled={ending.isPending} onClick={() => ending.mutate()}>
      {t('accounts.endPosition')}
    </button>
  )
}

function StatusButton({ account }: { account: Account }) {
  const { t } = useTranslation('reference')
  const isActive = account.status === 'active'
  const changing = useAccountChange(async () => changeAccount(account, isActive ? 'disabled' : 'active'))
  return (
    <button type="button" className="button" disabled={changing.isPending} onClick={() => changing.mutate()}>
      {isActive ? t('accounts.disable') : t('accounts.enable')}
    </button>
  )
}

function ResetButton({ account, onIssued }: { account: Account; onIssued: (issued: Issued) => void }) {
  const { t } = useTranslation('reference')
  const resetting = useMutation({ mutationFn: resetPassword, onSuccess: onIssued })
  return (
    <>
      {resetting.error ? <Failure error={resetting.error} /> : null}
      <button type="button" className="button" disabled={resetting.isPending} onClick={() => resetting.mutate(account.id)}>
        {t('accounts.reset')}
      </button>
    </>
  )
}
