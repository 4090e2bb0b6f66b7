/** Why the SMS service did not take a message. Holds neither phone nor text. */
export class SmsServiceFailed extends Error {
  constructor(readonly why: 'down' | 'slow' | 'refused') {
    super(`the SMS service is ${why}`);
    this.name = 'SmsServiceFailed';
  }
}

export interface SmsMessage {
  readonly messageId: string;
  readonly phone: string;
  readonly text: string;
}

/**
 * Hands one message to the SMS service (interchange §5a); only a 202 means that it was taken. The service knows a
 * message by its id, so handing it over again after a lost answer sends it once. Throws SmsServiceFailed.
 */
export async function sendSms(url: string, message: SmsMessage, timeoutMs = 10_000): Promise<void> {
  let status: number;
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/sms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.arrayBuffer();
    status = answer.status;
  } catch (error) {
    throw new SmsServiceFailed((error as Error).name === 'TimeoutError' ? 'slow' : 'down');
  }
  if (status === 400 || status === 422) throw new SmsServiceFailed('refused');
  if (status !== 202) throw new SmsServiceFailed('down');
}
