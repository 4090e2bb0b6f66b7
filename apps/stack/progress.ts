/** Tells a person how the start goes. */
export interface Progress {
  begin(part: string): void;
  done(part: string, note?: string): void;
  note(line: string): void;
}

export const silent: Progress = { begin() {}, done() {}, note() {} };

/** One line a part as it gets ready; on a terminal also a moving line with what is still awaited. */
export function progressOn(out: NodeJS.WriteStream): Progress & { end(): void } {
  const awaited = new Map<string, number>();
  let turn = 0;
  const draw = () => {
    if (!out.isTTY || awaited.size === 0) return;
    turn += 1;
    out.write(`\r\u001b[2K${'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'[turn % 10]} ${[...awaited.keys()].join(', ')} …`);
  };
  const line = (text: string) => {
    out.write(`${out.isTTY ? '\r\u001b[2K' : ''}${text}\n`);
    draw();
  };
  const timer = out.isTTY ? setInterval(draw, 120) : undefined;
  timer?.unref();
  return {
    begin(part) {
      awaited.set(part, Date.now());
      if (!out.isTTY) line(`  … ${part}`);
    },
    done(part, note = '') {
      const began = awaited.get(part) ?? Date.now();
      awaited.delete(part);
      line(`  ✓ ${part}${note ? `: ${note}` : ''} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    },
    note: (text) => line(`  ${text}`),
    end() {
      clearInterval(timer);
      if (out.isTTY && awaited.size > 0) out.write('\r\u001b[2K');
      awaited.clear();
    },
  };
}
