import { words } from '../i18n/words.js';

export const papersWords = words({
  zh: {
    kind: {
      applicationForm: '业务办理表',
      acceptanceReceipt: '受理回执单',
      missingPapersNotice: '一次性告知书',
    },
    none: '还没有打印件',
    view: '查看',
    print: '打印',
    printCopy: '补打副本',
    prints: '已打印 {{n}} 次',
    neverPrinted: '未打印',
    copyTitle: '补打副本',
    copyHint: '此件已打印过，再次打印将标明“副本”并记录理由。',
    copyReason: '补打理由（如：原件遗失、打印机故障）',
    copyReasons: { lost: '原件遗失', printer: '打印机故障' },
    printed: '已记录打印',
    offer: '请打印交给申请人',
    viewer: '打印件 {{number}}',
  },
  en: {
    kind: {
      applicationForm: 'Application form',
      acceptanceReceipt: 'Acceptance receipt',
      missingPapersNotice: 'Notice of missing papers',
    },
    none: 'No printed paper yet',
    view: 'View',
    print: 'Print',
    printCopy: 'Print a copy',
    prints: 'printed {{n}} times',
    neverPrinted: 'not printed yet',
    copyTitle: 'Print a copy',
    copyHint: 'This paper was printed before. It will say that it is a copy, and the reason is kept.',
    copyReason: 'Why a copy (original lost, printer fault)',
    copyReasons: { lost: 'Original lost', printer: 'Printer fault' },
    printed: 'Print recorded',
    offer: 'Please print it for the applicant',
    viewer: 'Paper {{number}}',
  },
});
