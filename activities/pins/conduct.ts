import type { CaseConduct } from '../cases/conduct.js';
import { cardOnRecord } from '../cases/subjects.js';

/** 密码修改 (附件1 第十七条), 解锁与密码重置 (附件1 第十八条): filed for a card, and no more. */
export const pinConduct: CaseConduct = { subject: cardOnRecord };
