import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OpinionItem } from '../../api/contract.ts'
import { DueDate } from '../../ui/due-date.tsx'
import { StateChip } from '../../ui/state-chip.tsx'

interface OpinionTableProps {
  items: readonly OpinionItem[]
  /** The line the keyboard stands on, -1 for none. */
  active: number
  selected: ReadonlySet<string>
  /** Absent where nothing can be done with several at once. */
  onToggle: ((id: string) => void) | undefined
  onSelectAll: (all: boolean) => void
}

/** The list; on a phone each line becomes a card. */
export function OpinionTable({ items, active, selected, onToggle, onSelectAll }: OpinionTableProps) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <table className="table cards opinions">
      <thead>
        <tr>
          {onToggle ? (
            <th className="check">
              <input type="checkbox" aria-label={t('pages:opinions.selectAll')} checked={selected.size === items.length} onChange={(event) => onSelectAll(event.target.checked)} />
            </th>
          ) : null}
          <th className="col-number">{t('field.number')}</th>
          <th className="col-title">{t('field.title')}</th>
          <th className="col-state">{t('field.state')}</th>
          <th className="col-due">{t('field.dueOn')}</th>
          <th className="col-unit">{t('field.unit')}</th>
          <th className="col-area">{t('field.town')}</th>
          <th className="col-category">{t('field.category')}</th>
          <th className="col-received">{t('field.receivedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <OpinionRow key={item.id} item={item} isActive={index === active} isSelected={selected.has(item.id)} onToggle={onToggle} />
        ))}
      </tbody>
    </table>
  )
}

interface OpinionRowProps {
  item: OpinionItem
  isActive: boolean
  isSelected: boolean
  onToggle: ((id: string) => void) | undefined
}

function OpinionRow({ item, isActive, isSelected, onToggle }: OpinionRowProps) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <tr data-active={isActive} data-selected={isSelected}>
      {onToggle ? (
        <td className="check">
          <input type="checkbox" aria-label={t('pages:opinions.select', { number: item.number })} checked={isSelected} onChange={() => onToggle(item.id)} />
        </td>
      ) : null}
      <td className="col-number">{item.number}</td>
      <td className="col-title">
        <Link to="/opinions/$id" params={{ id: item.id }}>
          {item.title}
        </Link>
        <Marks item={item} />
      </td>
      <td className="col-state">
        <StateChip state={item.state} />
      </td>
      <td className="col-due" data-label={t('field.dueOn')}>
        <DueDate opinion={item} />
      </td>
      <td className="col-unit" data-label={t('field.unit')}>
        {item.unitName ?? <span className="muted">{t('pages:opinions.noUnit')}</span>}
      </td>
      <td className="col-area" data-label={t('field.town')}>
        {item.townName}
        <small>{item.areaName === item.townName ? '' : item.areaName}</small>
      </td>
      <td className="col-category" data-label={t('field.category')}>
        {item.categoryName ?? '—'}
      </td>
      <td className="col-received" data-label={t('field.receivedOn')}>
        {item.receivedOn}
      </td>
    </tr>
  )
}

/** What sets one opinion apart and no column shows. */
function Marks({ item }: { item: OpinionItem }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <span className="marks">
      {item.urgency === 'normal' ? null : <span className={item.urgency === 'emergency' ? 'chip strong' : 'chip warn'}>{t(`urgency.${item.urgency}`)}</span>}
      {item.round > 1 ? <span className="chip warn">{t('pages:opinions.round', { count: item.round })}</span> : null}
      {item.rating === 'dissatisfied' ? <span className="chip strong">{t('rating.dissatisfied')}</span> : null}
    </span>
  )
}
