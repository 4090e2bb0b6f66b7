import { type Invariant, invariant } from './invariant.js';

/** What must always be true of what is asked of, sent to and told by others. */
export const outsideInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'noOrderWithoutMatch',
      zh: '未核实身份不制卡',
      en: 'No card is ordered before the police record matched',
      article: '规程 第九条',
    },
    `SELECT o.id FROM card_orders o JOIN cases c ON c.id = o.case_id AND c.type = 'issuance' WHERE NOT EXISTS (
       SELECT FROM identity_checks i WHERE i.case_id = o.case_id AND i.result = 'match' AND i.at <= o.queued_at)`,
  ),
  invariant(
    {
      name: 'producedCardHasOrder',
      zh: '成品卡与订单一一对应',
      en: 'A card that the factory made has exactly one produced order',
      article: '附件1 第十一条',
    },
    `SELECT k.id FROM cards k WHERE EXISTS (SELECT FROM card_orders o WHERE o.card_id = k.id)
       AND (SELECT count(*) FROM card_orders o WHERE o.card_id = k.id AND o.state = 'produced')
        <> (SELECT count(*) FROM card_transitions t WHERE t.card_id = k.id AND t.to_state = 'produced')`,
  ),
  invariant(
    {
      name: 'ordersEndOnce',
      zh: '订单结果完整',
      en: 'A settled order has its result, an open one has none, and a card one open order',
    },
    `SELECT id FROM card_orders WHERE (settled_at IS NULL) <> (state IN ('queued', 'sent'))
        OR state NOT IN ('queued', 'sent', 'withdrawn') AND (result_code IS NULL OR result_file IS NULL)
     UNION ALL
     SELECT min(id) FROM card_orders WHERE state IN ('queued', 'sent') GROUP BY card_id HAVING count(*) > 1`,
  ),
  invariant(
    {
      name: 'ordersAreInFiles',
      zh: '订单与报盘文件一致',
      en: 'Every order sent is a line of a file, every line an order',
    },
    `SELECT o.id FROM card_orders o LEFT JOIN factory_files f ON f.name = o.file_name
     WHERE o.state NOT IN ('queued', 'withdrawn') AND f.name IS NULL
     UNION ALL
     SELECT f.name FROM factory_files f WHERE f.kind = 'ZK'
       AND f.lines <> (SELECT count(*) FROM card_orders o WHERE o.file_name = f.name)`,
  ),
  invariant(
    { name: 'casesAreTold', zh: '制卡结果已告知业务', en: 'The case of a settled order was told of it' },
    `SELECT o.id FROM card_orders o JOIN factory_files f ON f.name = o.result_file JOIN business_clock b ON b.mode <> 'stepped'
     WHERE o.told_at IS NULL AND o.settled_at < b.business_epoch + (now() - b.real_epoch) * b.rate - interval '1 hour' * greatest(b.rate, 1)`,
  ),
  invariant(
    {
      name: 'issuedMeansDelivered',
      zh: '办结结果与卡状态一致',
      en: 'An issued case delivered its card; any other end leaves none',
      article: '附件1 第十一条(4)',
    },
    `SELECT c.id FROM cases c LEFT JOIN card_transitions t ON t.card_id = c.card_id AND t.case_id = c.id AND t.to_state = 'delivered'
     LEFT JOIN cards k ON k.id = c.card_id
     WHERE c.type = 'issuance' AND c.status = 'closed'
       AND (c.outcome = 'issued' AND t.id IS NULL OR c.outcome <> 'issued' AND k.state <> 'destroyed')`,
  ),
  invariant(
    { name: 'outboxMoves', zh: '待办队列无积压', en: 'Nothing lies in the outbox for long' },
    `SELECT id::text FROM outbox WHERE relayed_at IS NULL AND created_at < now() - interval '10 minutes'`,
  ),
  invariant(
    { name: 'noticesEnd', zh: '短信均有结果', en: 'Every message to a person comes to an end' },
    `SELECT n.id FROM notices n LEFT JOIN outbox o ON o.key = 'notice-' || n.id
     WHERE n.state IN ('queued', 'sent') AND coalesce(o.relayed_at, o.created_at, '-infinity') < now() - interval '26 hours'
        OR n.state = 'failed' AND n.reason = ''`,
  ),
  invariant(
    { name: 'requestsAnswered', zh: '请求答复已留存', en: 'A request that was carried out has its answer' },
    `SELECT actor || ' ' || request_id AS id FROM requests
     WHERE (status IS NULL) <> (answered_at IS NULL) OR (status IS NULL) <> (answer IS NULL)`,
  ),
  invariant(
    {
      name: 'auditChainWhole',
      zh: '审计日志链完整',
      en: 'The audit log is sealed in order, each seal following the one before',
      article: '规程 第二十五条',
    },
    `SELECT s.seq::text AS id FROM (
       SELECT seq, entry_id, prev_hash, lag(hash, 1, repeat('0', 64)) OVER w AS before, row_number() OVER w AS place
       FROM audit_seals WINDOW w AS (ORDER BY seq)) s
     LEFT JOIN audit_entries e ON e.id = s.entry_id
     WHERE e.id IS NULL OR s.prev_hash <> s.before OR s.seq <> s.place
     UNION ALL
     SELECT e.id FROM audit_entries e WHERE e.at < now() - interval '10 minutes'
       AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)`,
  ),
];
