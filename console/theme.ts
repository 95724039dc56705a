import type { ThemeConfig } from 'antd'

/** Navy and white; the text colours are those that pass WCAG AA on white and on the page's grey. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#174a8c',
    colorLink: '#174a8c',
    colorPrimaryBg: '#e8eef7',
    colorText: '#1a2130',
    colorTextSecondary: '#4b5563',
    colorTextDescription: '#5b6472',
    colorTextTertiary: '#5b6472',
    colorTextPlaceholder: '#667085',
    colorTextQuaternary: '#6b7280',
    colorTextDisabled: '#6b7280',
    colorSuccess: '#1f7a3f',
    colorWarning: '#9a5b00',
    colorError: '#b3151f',
    colorBorder: '#8b95a5',
    borderRadius: 4,
    fontSize: 15,
    controlHeight: 38,
    fontFamily: 'system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: { Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 2px' } },
}
