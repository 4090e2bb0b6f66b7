import { words } from '../i18n/words.js';

export const healthWords = words({
  zh: {
    title: '运行状况',
    healthy: '各部分运行正常',
    unhealthy: '有部分未正常运行',
    part: {
      postgres: '数据库',
      temporal: '流程引擎',
      worker: '流程工作进程',
      queue: '消息队列',
      counterparties: '外部系统（模拟）',
      banks: '银行文件通道',
    },
    state: { up: '正常', down: '停止', unknown: '未知' },
    name: '部分',
    stateLabel: '状态',
    took: '响应',
    ms: '{{n}} 毫秒',
    why: '原因',
  },
  en: {
    title: 'Health',
    healthy: 'Every part is up',
    unhealthy: 'Some part is not up',
    part: {
      postgres: 'Database',
      temporal: 'Workflow engine',
      worker: 'Worker',
      queue: 'Queue',
      counterparties: 'Outside systems (simulated)',
      banks: "Banks' folders",
    },
    state: { up: 'Up', down: 'Down', unknown: 'Unknown' },
    name: 'Part',
    stateLabel: 'State',
    took: 'Answer',
    ms: '{{n}} ms',
    why: 'Why',
  },
});
