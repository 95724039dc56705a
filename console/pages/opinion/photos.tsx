import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addPhoto } from '../../api/opinions.ts'
import type { Opinion } from '../../api/contract.ts'
import { Failure } from '../../ui/failure.tsx'
import { showDone } from '../../ui/notices.tsx'

const closed: readonly Opinion['state'][] = ['archived', 'withdrawn', 'merged', 'notAccepted']

export function Photos({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('pages')
  return (
    <section className="panel">
      <h2>{t('opinion.photos')}</h2>
      {opinion.photos.length === 0 ? <p className="muted">{t('opinion.noPhotos')}</p> : null}
      <div className="photos">
        {opinion.photos.map((photo, index) => (
          <a key={photo.id} href={`/api/v1/files/${photo.id}`} target="_blank" rel="noreferrer">
            <img src={`/api/v1/files/${photo.id}`} width={photo.width} height={photo.height} alt={t('opinion.photoAlt', { count: index + 1 })} loading="lazy" />
          </a>
        ))}
      </div>
      {closed.includes(opinion.state) ? null : <PhotoUpload id={opinion.id} />}
    </section>
  )
}

function PhotoUpload({ id }: { id: string }) {
  const { t } = useTranslation(['pages', 'common'])
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const adding = useMutation({
    mutationFn: async (file: File) => addPhoto(id, file),
    async onSuccess() {
      showDone(t('pages:opinion.photoAdded'))
      await cache.invalidateQueries({ queryKey: ['opinions', 'detail', id] })
    },
  })

  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const file = target.files?.[0]
    if (file) adding.mutate(file)
    // The same file may be chosen again after an error.
    if (input.current) input.current.value = ''
  }

  return (
    <>
      {adding.error ? <Failure error={adding.error} /> : null}
      <label className="button upload">
        {adding.isPending ? t('common:loading') : t('pages:opinion.addPhoto')}
        <input ref={input} className="visually-hidden" type="file" accept="image/jpeg,image/png,image/webp" disabled={adding.isPending} onChange={choose} />
      </label>
      <p>
        <small>{t('pages:opinion.photoHint')}</small>
      </p>
    </>
  )
}
