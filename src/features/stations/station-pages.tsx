import { type ReactNode, useContext } from 'react'
import { Notice, Panels } from '../../portal/blocks.tsx'
import { ErrorSummary, errorFor, type FieldError, Form, Select, Submit } from '../../portal/forms.tsx'
import { LanguageContext, say, useSay, type Words } from '../../portal/language.ts'
import type { PortalPaths } from '../../portal/paths.ts'
import { DataTable, SummaryList } from '../../portal/tables.tsx'
import type { PublicDeputy } from '../deputies/schema.ts'
import { mandateLevelWords } from '../deputies/words.ts'
import type { Area } from '../regions/schema.ts'
import type { PublicStation } from './schema.ts'
import { stationKindWords } from './words.ts'

interface FinderProps {
  readonly areas: readonly Area[]
  readonly area: string | undefined
  readonly errors: readonly FieldError[]
  readonly paths: PortalPaths
  readonly stations: readonly PublicStation[]
  /** Undefined while no place is chosen. */
  readonly deputies: readonly PublicDeputy[] | undefined
}

/** The choice of a place, and its stations and deputies. */
export function FinderPage({ areas, area, errors, paths, stations, deputies }: FinderProps): ReactNode {
  const words = useSay()
  const towns = areas.filter(({ level }) => level === 'town')
  const villages = Map.groupBy(areas, ({ level, parentCode }) => (level === 'village' ? parentCode : null))
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words({ zh: '找代表和联络站', en: 'Find your deputy and station' })}</h1>
      <Form action={paths.stations} method="get">
        <Select
          name="area"
          label={{ zh: '您在哪个村（社区）', en: 'Your village or neighbourhood' }}
          hint={{ zh: '找不到村名时，选乡镇就可以。', en: 'If you do not find it, choose the town.' }}
          groups={towns.map(({ code, name }) => ({
            label: name,
            options: [{ value: code, label: { zh: `${name}（全镇）`, en: `${name} (whole town)` } }, ...(villages.get(code) ?? []).map((village) => ({ value: village.code, label: village.name }))],
          }))}
          value={area}
          error={errorFor(errors, 'area')}
          required
        />
        <Submit label={{ zh: '查找', en: 'Find' }} />
      </Form>
      {deputies !== undefined && <Deputies deputies={deputies} caption={{ zh: '您的代表', en: 'Your deputies' }} paths={paths} />}
      {errors.length === 0 && <Stations stations={stations} paths={paths} />}
    </>
  )
}

function Stations({ stations, paths }: Pick<FinderProps, 'stations' | 'paths'>): ReactNode {
  const words = useSay()
  if (stations.length === 0) {
    return (
      <section className="empty">
        <h2>{words({ zh: '联络站', en: 'Stations' })}</h2>
        <p>
          {words({ zh: '这里还没有登记联络站。您可以直接', en: 'No station is listed here yet. You can ' })}
          <a href={paths.submit}>{words({ zh: '在网上提交意见', en: 'give your opinion online' })}</a>
          {words({ zh: '。', en: '.' })}
        </p>
      </section>
    )
  }
  return (
    <section>
      <h2>{words({ zh: '联络站', en: 'Stations' })}</h2>
      <Panels>
        {stations.map((station) => (
          <StationPanel key={station.id} station={station} href={`${paths.stations}/${station.code}`} />
        ))}
      </Panels>
    </section>
  )
}

function StationPanel({ station, href }: { readonly station: PublicStation; readonly href: string }): ReactNode {
  const words = useSay()
  return (
    <section className="panel">
      <h3>
        <a href={href}>{station.name}</a>
      </h3>
      <p>
        {words(stationKindWords[station.kind])}
        {station.address !== '' && (
          <>
            <br />
            {station.address}
          </>
        )}
        {station.openingHours !== '' && (
          <>
            <br />
            {station.openingHours}
          </>
        )}
        {station.phone !== '' && (
          <>
            <br />
            <Phone phone={station.phone} />
          </>
        )}
      </p>
    </section>
  )
}

function Phone({ phone }: { readonly phone: string }): ReactNode {
  return <a href={`tel:${phone.replaceAll(/[^\d+]/gu, '')}`}>{phone}</a>
}

function Deputies({ deputies, caption, paths }: { readonly deputies: readonly PublicDeputy[]; readonly caption: Words; readonly paths: PortalPaths }): ReactNode {
  const language = useContext(LanguageContext)
  return (
    <DataTable
      caption={caption}
      rows={deputies}
      rowKey={({ id }) => id}
      empty={{ zh: '这里还没有登记代表。请到联络站询问，或直接提交意见。', en: 'No deputy is listed here yet. Ask at the station, or give your opinion directly.' }}
      columns={[
        { key: 'name', head: { zh: '姓名', en: 'Name' }, heads: true, cell: ({ name }) => name },
        {
          key: 'mandates',
          head: { zh: '代表职务', en: 'Deputy of' },
          cell: ({ mandates }) => mandates.map(({ level, electoralDistrict }) => [say(mandateLevelWords[level], language), electoralDistrict].filter(Boolean).join(' · ')).join(language === 'en' ? '; ' : '；'),
        },
        { key: 'occupation', head: { zh: '职业', en: 'Occupation' }, cell: ({ occupation }) => occupation },
        {
          key: 'stations',
          head: { zh: '在哪里接待', en: 'Receives residents at' },
          cell: ({ stations }) =>
            stations.map(({ id, name, code }) => (
              <a key={id} href={`${paths.stations}/${code}`}>
                {name}
              </a>
            )),
        },
      ]}
    />
  )
}

interface StationProps {
  readonly station: PublicStation & { readonly deputies: readonly PublicDeputy[] }
  readonly paths: PortalPaths
}

/** One station with whom one meets there. */
export function StationView({ station, paths }: StationProps): ReactNode {
  const words = useSay()
  const facts = [
    { label: { zh: '类型', en: 'Kind' }, value: words(stationKindWords[station.kind]) },
    { label: { zh: '所在地', en: 'Place' }, value: [station.townName, station.areaName].filter((name, at, all) => name !== null && all.indexOf(name) === at).join(' ') },
    { label: { zh: '地址', en: 'Address' }, value: station.address },
    { label: { zh: '开放时间', en: 'Opening hours' }, value: station.openingHours },
    { label: { zh: '联络站电话', en: 'Telephone of the station' }, value: station.phone === '' ? '' : <Phone phone={station.phone} /> },
  ]
  return (
    <>
      <h1>{station.name}</h1>
      <SummaryList items={facts.filter(({ value }) => value !== '')} />
      <p>
        <a className="button" href={`${paths.home}/s/${station.code}`}>
          {words({ zh: '向这个联络站反映', en: 'Write to this station' })}
        </a>
      </p>
      <Deputies deputies={station.deputies} caption={{ zh: '进站代表', en: 'Deputies who receive residents here' }} paths={paths} />
      <Notice kind="information">
        <p>{words({ zh: '联系代表请通过联络站，代表的私人电话不公开。', en: 'Reach deputies through the station; their own telephones are not public.' })}</p>
      </Notice>
    </>
  )
}
