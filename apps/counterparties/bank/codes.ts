/** The states of a customer's account, and with which result code each refuses a line (interchange §1). */
export const stateCodes = {
  normal: '0',
  abnormal: '8',
  closed: '9',
  frozen: '10',
  confiscated: '11',
  full_stop: '12',
  lost: '13',
  lost_frozen: '14',
  dormant: '17',
  not_activated: '25',
  deceased: '60',
} as const;
export type AccountState = keyof typeof stateCodes;
export const accountStates = Object.keys(stateCodes) as [AccountState, ...AccountState[]];

/** The message beside a code; no personal data. */
export const messages: Readonly<Record<string, string>> = {
  '4': '账号不存在',
  '5': '余额不足',
  '6': '可用余额不足',
  '7': '账户种类不对',
  '8': '状态不正常',
  '9': '已销户',
  '10': '已冻结',
  '11': '没收',
  '12': '全额止付',
  '13': '挂失',
  '14': '挂失冻结',
  '16': '未签代扣协议',
  '17': '不动户',
  '25': '卡户未激活',
  '37': '户名不符',
  '43': '证件号不符',
  '60': '持卡人身故',
  '61': '委托已撤销',
  '90': '银行系统处理超时未扣',
};
