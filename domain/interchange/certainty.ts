import type { Finding, FindingCode } from './finding.js';

/**
 * Which findings leave every line of a result file certain (interchange §1, §5), so that two people may let the file in
 * as it is. Only where the trailer's SM3, which covers every byte before it, still proves all lines, and only what
 * stands around them is wrong: the header's count or total, or the line feed at the very end. Everything else is `doubtful`: the
 * file is rejected and sent again whole.
 */
const certainties: Readonly<Record<FindingCode, 'certain' | 'doubtful'>> = {
  'envelope-short': 'doubtful',
  'envelope-unencrypted': 'doubtful',
  'envelope-key': 'doubtful',
  'envelope-mac': 'doubtful',
  'name-malformed': 'doubtful',
  'name-used': 'doubtful',
  'name-unexpected': 'doubtful',
  'name-correction-gap': 'doubtful',
  'file-repeated': 'doubtful',
  'file-empty': 'doubtful',
  'file-encoding': 'doubtful',
  'file-end': 'certain',
  'file-digest': 'doubtful',
  'file-no-lines': 'doubtful',
  'line-blank': 'doubtful',
  'line-long': 'doubtful',
  'line-mark': 'doubtful',
  'line-fields': 'doubtful',
  'field-characters': 'doubtful',
  'field-shape': 'doubtful',
  'header-name': 'doubtful',
  'count-header': 'certain',
  'count-trailer': 'doubtful',
  'count-successes': 'doubtful',
  'total-header': 'certain',
  'total-trailer': 'doubtful',
  'findings-more': 'doubtful',
  'line-seq': 'doubtful',
  'order-repeated': 'doubtful',
  'order-unknown': 'doubtful',
  'order-seq': 'doubtful',
  'order-other-party': 'doubtful',
  'order-ended': 'doubtful',
  'result-incomplete': 'doubtful',
  'result-superfluous': 'doubtful',
  'result-repeated': 'doubtful',
  'result-day': 'doubtful',
  'event-repeated': 'doubtful',
  'event-no-card': 'doubtful',
  'event-later': 'doubtful',
  'sent-header': 'certain',
  'sent-unknown': 'doubtful',
  'sent-repeated': 'doubtful',
  'sent-missing': 'doubtful',
  'sent-altered': 'doubtful',
  'success-serial': 'doubtful',
  'success-day': 'doubtful',
  'failure-serial': 'doubtful',
  'failure-day': 'doubtful',
  'serial-used': 'doubtful',
  'settled-early': 'doubtful',
  'settled-late': 'doubtful',
  'correction-early': 'doubtful',
  'correction-same': 'doubtful',
  'correction-serial': 'doubtful',
  'correction-sent-again': 'doubtful',
  'correction-refunded': 'doubtful',
  'statement-month': 'doubtful',
  'statement-balance': 'doubtful',
  'statement-closing': 'doubtful',
};

/** True where a file held for these findings may be let in by two people. */
export function leavesLinesCertain(findings: readonly Finding[]): boolean {
  return findings.every(({ code }) => certainties[code] === 'certain');
}
