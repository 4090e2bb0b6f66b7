import type { CaseType } from '../case-type.js';
import { paper } from '../checklist-entries.js';
import { terminalSteps } from '../terminal-steps.js';

/** 解锁与密码重置 (附件1 第十八条): in person, with card and ID card; nobody comes in the holder's place. */
export const pinReset: CaseType = {
  zh: '密码解锁与重置',
  en: 'PIN unlock and reset',
  article: '附件1 第十八条',
  filedBy: ['clerk'],
  subject: 'card',
  onlyBy: { parties: ['applicant'], refusal: 'pin.in-person' },
  checklist: () => [
    paper('card', '附件1 第十八条1'),
    paper('idOriginal', '附件1 第十八条1'),
    paper('idCopy', '附件1 第十八条1'),
  ],
  rules: ['task.limits'],
  steps: terminalSteps,
  outcomes: {
    reset: { zh: '已解锁并重置', en: 'Unlocked and reset' },
    givenUp: { zh: '未完成', en: 'Given up' },
  },
};
