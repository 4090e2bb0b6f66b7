import { Command, InvalidArgumentError } from 'commander';
import { runIssuanceDemo } from './issuance-demo.js';

const program = new Command('demo').description('Plays what happens at the windows, through the public interface.');

program
  .command('issuance')
  .description('from filing to collected card (附件1 第十一条), on the stepped clock')
  .option('--cases <number>', 'how many applications', wholeNumber, 300)
  .option('--seed <number>', 'the same seed plays the same story', wholeNumber, 1)
  .option('--url <address>', 'a running system (npm start) instead of one of its own in a temporary folder')
  .option('--data <folder>', 'data folder of that system', '.data')
  .action(async (options: Parameters<typeof runIssuanceDemo>[0]) => {
    process.exitCode = await runIssuanceDemo(options);
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
