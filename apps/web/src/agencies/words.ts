import { words } from '../i18n/words.js';

export const agenciesWords = words({
  zh: {
    agency: '经办机构',
    insurance: '险种',
    anyAgency: '全部机构',
    anyInsurance: '全部险种',
    bank: '银行',
    anyBank: '全部银行',
    choose: '请选择',
  },
  en: {
    agency: 'Agency',
    insurance: 'Insurance type',
    anyAgency: 'All agencies',
    anyInsurance: 'All types',
    bank: 'Bank',
    anyBank: 'All banks',
    choose: 'Choose one',
  },
});
