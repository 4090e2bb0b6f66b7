import { Agent, request } from 'node:http';
import { ulid } from 'ulid';
import { demoPassword } from '../../../prisma/seed/staff.js';

/** Somebody signed in, on one connection kept open as a browser does. */
export class ApiCaller {
  private readonly agent = new Agent({ keepAlive: true });
  private cookie = '';

  private constructor(private readonly url: string) {}

  static async signIn(url: string, signInName: string): Promise<ApiCaller> {
    const caller = new ApiCaller(url);
    await caller.ask('/session', { signInName, password: demoPassword });
    return caller;
  }

  /** Reads, or posts where there is a body. Throws for an answer that is none. */
  async ask(path: string, body?: object): Promise<string> {
    const { status, text } = await this.send(path, body);
    if (status >= 300) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
    return text;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(path: string, body?: object): Promise<{ status: number; text: string }> {
    const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      cookie: this.cookie,
      ...(content
        ? { 'content-type': 'application/json', 'content-length': content.length, 'x-request-id': ulid() }
        : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}/api${path}`,
        { method: content ? 'POST' : 'GET', agent: this.agent, headers },
        (response) => {
          const [cookie] = response.headers['set-cookie'] ?? [];
          if (cookie) this.cookie = cookie.split(';')[0] ?? '';
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
          );
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(content);
    });
  }
}
