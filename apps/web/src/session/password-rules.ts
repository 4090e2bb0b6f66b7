export interface PasswordEntry {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
}

export interface PasswordRule {
  readonly name: 'ruleLength' | 'ruleDifferent' | 'ruleName' | 'ruleSame';
  readonly met: boolean;
}

const shortest = 12;

/** What a new password must be, rule by rule; the server has the last word. */
export function passwordRules({ current, next, repeat }: PasswordEntry, signInName: string): PasswordRule[] {
  return [
    { name: 'ruleLength', met: next.length >= shortest },
    { name: 'ruleDifferent', met: next !== '' && next !== current },
    { name: 'ruleName', met: next !== '' && !next.toLowerCase().includes(signInName.toLowerCase()) },
    { name: 'ruleSame', met: next !== '' && next === repeat },
  ];
}
