import type { CaseGuide } from '../case-guide.js';

export const oralLossGuide: CaseGuide = {
  about: {
    zh: '本人拨打 12333(或到窗口)口头挂失。坐席把来电人所述的卡号、姓名、身份证号、单位等填入,系统列出相符的人;核对一致的信息达到规定项数、且不与他人相同的,按 F8 两次即冻结,精确到秒,流程引擎停机时也照样生效。只冻结社保一侧,屏幕给出发卡银行客服电话。到期前提醒,逾期未办正式挂失的失效并恢复原状态,主管在督办页面看得到。',
    en: 'The holder calls 12333 (or comes to a window). The agent types whatever the caller says, the screen lists whom it may mean; when enough details agree, and with nobody else, F8 twice freezes the card, to the second, also while Temporal is down. Only the social side is frozen: the screen gives the hotline of the bank. It is reminded of and lapses unless a formal report follows; supervisors see those about to lapse and those that have.',
  },
  filing: { article: '附件1 第十三条', screens: ['desk'] },
  steps: { formalReport: '附件1 第十三条' },
  effects: [
    { when: { zh: '登记即时', en: 'with the filing' }, event: 'reportOralLoss' },
    { when: { zh: '逾期失效', en: 'lapse' }, event: 'lapse' },
  ],
  notices: ['oralLossReported', 'formalReportReminder', 'oralLossLapsed'],
  refusals: ['loss.not-identified', 'loss.oral-in-person', 'case.already-open'],
  withdrawal: {
    zh: '不能撤回:找回卡的,持卡到窗口或发卡银行办理解除挂失。',
    en: 'Not possible: a card that is found is lifted at a window or the bank.',
  },
};
