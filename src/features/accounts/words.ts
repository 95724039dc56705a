import type { Role } from '../../kernel/access.ts'
import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'

export const roleNames: Readonly<Record<Role, Text>> = {
  deputy: { zh: '人大代表', en: 'Deputy' },
  liaisonOfficer: { zh: '联络员', en: 'Liaison officer' },
  stationHead: { zh: '联络站站长', en: 'Head of station' },
  townPresidium: { zh: '乡镇人大主席团', en: 'Town presidium' },
  commission: { zh: '人大常委会工作机构', en: 'Commission of the standing committee' },
  unitClerk: { zh: '承办单位经办人', en: 'Clerk of a handling unit' },
  unitHead: { zh: '承办单位负责人', en: 'Head of a handling unit' },
  governmentOffice: { zh: '政府办公室', en: 'Government office' },
  auditor: { zh: '审计管理员', en: 'Auditor' },
  securityAdmin: { zh: '安全管理员', en: 'Security administrator' },
  systemAdmin: { zh: '系统管理员', en: 'System administrator' },
}

export const fieldLabels: Readonly<Record<string, Text>> = {
  login: { zh: '登录名', en: 'Login name' },
  password: { zh: '密码', en: 'Password' },
  currentPassword: { zh: '当前密码', en: 'Current password' },
  newPassword: { zh: '新密码', en: 'New password' },
  name: { zh: '姓名', en: 'Name' },
  status: { zh: '状态', en: 'Status' },
  positions: { zh: '职务身份', en: 'Positions' },
  positionId: { zh: '身份', en: 'Position' },
  role: { zh: '角色', en: 'Role' },
  title: { zh: '职务名称', en: 'Title' },
  areaCode: { zh: '地区', en: 'Area' },
  unitId: { zh: '承办单位', en: 'Handling unit' },
  stationId: { zh: '联络站', en: 'Station' },
  deputyId: { zh: '代表', en: 'Deputy' },
  validFrom: { zh: '起始日期', en: 'Valid from' },
  validTo: { zh: '截止日期', en: 'Valid to' },
  limit: { zh: '每页条数', en: 'Entries a page' },
  cursor: { zh: '翻页标记', en: 'Page mark' },
}

export const constraintTexts: ConstraintTexts = {
  logins_pkey: {
    kind: 'conflict',
    code: 'account.loginTaken',
    field: 'login',
    text: { zh: '这个登录名已被使用，请换一个。', en: 'This login name is taken. Choose another.' },
  },
}
