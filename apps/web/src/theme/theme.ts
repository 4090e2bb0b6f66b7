import type { ThemeConfig } from 'antd';

/** One calm language for every page: government blue, quiet greys, 14 px text that stays readable all day. */
export const colours = {
  primary: '#1d4f91',
  ink: '#1f2733',
  quiet: '#5b6675',
  line: '#dfe4ea',
  ground: '#f3f5f8',
  overdue: '#b42318',
  soon: '#a15c00',
  calm: '#2f6b3c',
} as const;

const chineseFonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC"';
const latinFonts = '"Segoe UI", "Helvetica Neue", Roboto, Arial';

const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.primary,
    colorPrimaryBg: '#e8f0fb',
    colorPrimaryBgHover: '#dbe7f8',
    colorInfo: '#2a6bc2',
    colorInfoBg: '#eef4fc',
    colorInfoBorder: '#bcd3f2',
    colorWarning: colours.soon,
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#edce92',
    colorSuccess: '#2f7d3f',
    colorSuccessBg: '#edf6ee',
    colorSuccessBorder: '#c4dfc8',
    colorErrorBg: '#fdf0ee',
    colorErrorBorder: '#f2b8b1',
    colorLink: colours.primary,
    colorText: colours.ink,
    colorTextSecondary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: colours.quiet,
    colorTextDisabled: colours.quiet,
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    colorError: colours.overdue,
    borderRadius: 4,
    fontSize: 14,
    // A dialog or a list is whole at once: one that grows into its place moves its buttons away from under a quick click.
    motion: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: '#eef2f7' },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Descriptions: { itemPaddingBottom: 8, labelColor: colours.quiet },
    Card: { headerHeightSM: 40 },
  },
};

/** The theme in a language: a Chinese font's quotation marks would tear English sentences apart. */
export function themeIn(language: string): ThemeConfig {
  const fonts = language === 'en' ? [latinFonts, chineseFonts] : [chineseFonts];
  return { ...theme, token: { ...theme.token, fontFamily: [...fonts, 'system-ui', 'sans-serif'].join(', ') } };
}
