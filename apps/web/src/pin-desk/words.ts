import { words } from '../i18n/words.js';

export const pinDeskWords = words({
  zh: {
    title: '定点医疗机构密码修改',
    guide: '请持卡人出示社会保障卡，按卡号查找后，由本人在密码终端上修改初始密码。本系统和经办人都看不到密码。',
    nobody: '本机构服务范围内没有这个卡号',
    cardState: '卡的状态',
    pinState: '社保密码',
    place: '办理机构',
    file: '请持卡人在终端修改密码',
    filed: '已受理，业务编号 {{number}}',
    toWindow: '定点医疗机构不办理解锁与重置，请持卡人持卡和身份证到社会保障卡综合服务窗口办理。',
    change: '密码修改',
    waiting: '请持卡人按终端提示操作，结果会自动显示。',
    finish: '确定',
  },
  en: {
    title: 'PIN change at a medical institution',
    guide:
      'The holder shows the social security card; found by its number, the holder changes the initial PIN at the terminal. Neither this system nor you see a PIN.',
    nobody: 'No card of this number in the area of this institution',
    cardState: 'Card',
    pinState: 'Social PIN',
    place: 'Institution',
    file: 'Let the holder change the PIN at the terminal',
    filed: 'Filed as {{number}}',
    toWindow:
      'A medical institution neither unlocks nor resets a PIN: the holder goes to a card service window with card and ID card.',
    change: 'PIN change',
    waiting: 'The holder follows the terminal; the result appears here by itself.',
    finish: 'Confirm',
  },
});
