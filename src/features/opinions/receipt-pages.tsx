import { create } from 'qrcode'
import type { ReactNode } from 'react'
import type { FastifyReply } from 'fastify'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Ctx } from '../../kernel/context.ts'
import type { App } from '../../kernel/http.ts'
import { formatCode } from '../../kernel/ids.ts'
import { TenantCode } from '../../kernel/shapes.ts'
import { formatDate } from '../../kernel/text.ts'
import { answerPage } from '../../portal/answer.ts'
import { Notice, Receipt } from '../../portal/blocks.tsx'
import { useSay } from '../../portal/language.ts'
import { portalPaths, tenantRoute } from '../../portal/paths.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import { Receipt as ReceiptShape } from './intake-schema.ts'
import { openToken, sealToken, type TokenUse } from './sealed-token.ts'

type OpinionReceipt = Static<typeof ReceiptShape>

const shape = Compile(ReceiptShape)
const receiptUse: TokenUse<OpinionReceipt> = { purpose: 'receipt', minutes: 30, holds: (data): data is OpinionReceipt => shape.Check(data) }
const cookieName = 'receipt'

/** Lets the browser that has just submitted, and nobody else, see the receipt for half an hour: no address holds its secrets. */
export function keepReceipt(ctx: Ctx, reply: FastifyReply, receipt: OpinionReceipt): void {
  reply.setCookie(cookieName, sealToken(ctx, receiptUse, receipt), {
    path: `${portalPaths(ctx.actor.tenant).home}/receipt`,
    httpOnly: true,
    sameSite: 'strict',
    secure: ctx.config.baseUrl.startsWith('https:'),
    maxAge: receiptUse.minutes * 60,
  })
}

/** The page after a submission. */
export function receiptPages(app: App): void {
  app.get(`${tenantRoute}/receipt`, { schema: { params: Type.Object({ tenant: TenantCode }) } }, async (request, reply) => {
    const { ctx } = request
    const tenant = await getPortalTenant(ctx)
    const title = ctx.language === 'en' ? 'Receipt' : '回执'
    const cookie = request.cookies[cookieName]
    if (cookie === undefined) return answerPage(request, reply, { tenant, title, status: 404, isPrivate: true }, <NoReceipt tenant={tenant.code} />)
    const receipt = openToken(ctx, receiptUse, cookie)
    const trackUrl = `${ctx.config.baseUrl}${portalPaths(tenant.code).track}`
    return answerPage(request, reply, { tenant, title, isPrivate: true }, <ReceiptPage receipt={receipt} trackUrl={trackUrl} />)
  })
}

function NoReceipt({ tenant }: { readonly tenant: string }): ReactNode {
  const words = useSay()
  return (
    <>
      <h1>{words({ zh: '这里看不到回执了', en: 'The receipt is no longer shown here' })}</h1>
      <p>
        {words({
          zh: '为保护您的信息，回执只在提交后半小时内、在提交用的手机或电脑上显示。',
          en: 'To protect your data, a receipt is shown for half an hour and only on the device that sent the opinion.',
        })}
      </p>
      <p>
        <a className="button" href={portalPaths(tenant).track}>
          {words({ zh: '凭查询码查进度', en: 'Track with your code' })}
        </a>
      </p>
    </>
  )
}

interface ReceiptProps {
  readonly receipt: OpinionReceipt
  /** Absolute address of the page that tracks by code. */
  readonly trackUrl: string
}

/** A receipt to be printed, copied or read out, on screen and on A5 or A4 paper. */
function ReceiptPage({ receipt, trackUrl }: ReceiptProps): ReactNode {
  const words = useSay()
  const code = formatCode(receipt.code)
  const receivedOn = { zh: formatDate(receipt.receivedOn, 'zh-CN'), en: formatDate(receipt.receivedOn, 'en') }
  const secret =
    receipt.pin === null
      ? { label: { zh: '查询密码', en: 'PIN' }, value: words({ zh: '您手机号的后四位', en: 'The last four digits of your phone' }) }
      : { label: { zh: '查询密码', en: 'PIN' }, value: grouped(receipt.pin) }
  return (
    <>
      <div className="no-print">
        <Notice kind="success">
          <p>
            {words({
              zh: '您的意见已经收到。请打印、拍照或抄下这张回执，凭它查进度、看答复、作评价。',
              en: 'Your opinion has arrived. Print, photograph or write down this receipt: with it you track it, read the answer and rate it.',
            })}
          </p>
        </Notice>
      </div>
      <Receipt
        title={{ zh: '群众意见回执', en: 'Receipt for your opinion' }}
        numbers={[
          { label: { zh: '编号', en: 'Number' }, value: receipt.number },
          { label: { zh: '查询码', en: 'Tracking code' }, value: code },
          secret,
          { label: { zh: '收到日期', en: 'Received on' }, value: words(receivedOn) },
        ]}
        qrCode={<QrCode text={`${trackUrl}?code=${receipt.code}`} />}
      >
        <p>
          {words({ zh: '查询网址：', en: 'Address: ' })}
          {trackUrl}
        </p>
        <h2>{words({ zh: '接下来', en: 'What happens next' })}</h2>
        <NextSteps />
      </Receipt>
    </>
  )
}

function NextSteps(): ReactNode {
  const words = useSay()
  const steps = [
    { zh: '联络站工作人员先看，能当场答复的当场答复，否则转给承办单位办理。', en: 'The station’s staff read it, answer at once where they can, and otherwise forward it to a handling unit.' },
    { zh: '承办单位办理，把结果报回来。', en: 'The unit handles it and reports the result.' },
    { zh: '我们把结果答复给您。', en: 'We give you the answer.' },
    { zh: '您来评价：满意、基本满意或不满意。', en: 'You rate it: satisfied, basically satisfied or dissatisfied.' },
  ]
  return (
    <ol>
      {steps.map((step) => (
        <li key={step.en}>{words(step)}</li>
      ))}
    </ol>
  )
}

function grouped(pin: string): string {
  return `${pin.slice(0, 3)} ${pin.slice(3)}`
}

const quietZone = 4

/** A QR code as one path of a drawing, ISO/IEC 18004, error correction M. */
function QrCode({ text }: { readonly text: string }): ReactNode {
  const words = useSay()
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quietZone
  const dark = Array.from({ length: modules.size ** 2 }, (_, at) => at).filter((at) => modules.data[at] === 1)
  const path = dark.map((at) => `M${(at % modules.size) + quietZone} ${Math.floor(at / modules.size) + quietZone}h1v1h-1z`).join('')
  return (
    <svg width="160" height="160" viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" role="img" aria-label={words({ zh: '二维码：扫码查进度', en: 'QR code: scan to track' })}>
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path d={path} />
    </svg>
  )
}
