import { caseProcess } from './kernel/case-process.js';

/** 启用 (附件1 第十二条): the social function became usable when it was filed with everything that is asked for. */
export const activation = caseProcess(async (c) => c.close('activated'));
