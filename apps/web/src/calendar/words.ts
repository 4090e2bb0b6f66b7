import { words } from '../i18n/words.js';

export const calendarWords = words({
  zh: {
    title: '工作日历',
    previous: '上一年',
    next: '下一年',
    year: '{{n}} 年',
    workingDays: '全年 {{n}} 个工作日',
    provisional: '国务院尚未公布此年放假安排，按周末推算，相关期限为暂定。',
    holiday: '放假',
    workday: '调休上班',
    legend: '图例',
    weekend: '周末',
    month: '{{n}} 月',
    weekdays: '一二三四五六日',
    list: '放假与调休',
  },
  en: {
    title: 'Working days',
    previous: 'Year before',
    next: 'Year after',
    year: '{{n}}',
    workingDays: '{{n}} working days',
    provisional: 'The State Council has not published this year: weekends only, and due dates are provisional.',
    holiday: 'Holiday',
    workday: 'Make-up working day',
    legend: 'Legend',
    weekend: 'Weekend',
    month: 'Month {{n}}',
    weekdays: 'MTWTFSS',
    list: 'Holidays and make-up days',
  },
});
