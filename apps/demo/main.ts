import { Command, InvalidArgumentError } from 'commander';
import { runCityDemo } from './city-demo.js';
import { type DemoOptions, runIssuanceDemo } from './issuance-demo.js';
import { type MonthOptions, runMonthDemo } from './month-demo.js';

const program = new Command('demo').description('Plays what happens at the windows, through the public interface.');

function playCommand(name: string, description: string, cases: number, run: (options: DemoOptions) => Promise<number>) {
  program
    .command(name)
    .description(description)
    .option('--cases <number>', 'how many cases are filed', wholeNumber, cases)
    .option('--seed <number>', 'the same seed plays the same story', wholeNumber, 1)
    .option('--url <address>', 'a running system (npm start) instead of one of its own in a temporary folder')
    .option('--data <folder>', 'data folder of that system', '.data')
    .action(async (options: DemoOptions) => {
      process.exitCode = await run(options);
    });
}

const issuance = 'from filing to collected card (附件1 第十一条), on the stepped clock';
playCommand('issuance', issuance, 300, runIssuanceDemo);
const city = 'a busy month of a city: every type of case in realistic shares (附件1, 附件7), on the stepped clock';
playCommand('city', city, 1000, runCityDemo);

program
  .command('month')
  .description(
    'three months of premiums (第十一–十四条): three agencies, four banks, two insurance types, on the stepped clock',
  )
  .option('--people <number>', 'how many people are insured', wholeNumber, 2_000)
  .option('--seed <number>', 'the same seed plays the same story', wholeNumber, 1)
  .option('--url <address>', 'a running system (npm start) instead of one of its own in a temporary folder')
  .option('--data <folder>', 'data folder of that system', '.data')
  .action(async (options: MonthOptions) => {
    process.exitCode = await runMonthDemo(options);
  });

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 100_000)
    throw new InvalidArgumentError('a whole number from 1 to 100000');
  return number;
}

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
});
