import { words } from '../i18n/words.js';

export const placesWords = words({
  zh: { office: '窗口', anyOffice: '全部窗口', division: '区划', bank: '银行' },
  en: { office: 'Office', anyOffice: 'All offices', division: 'Division', bank: 'Bank' },
});
