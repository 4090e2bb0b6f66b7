import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useInsuranceName } from '../agencies/agencies.queries.js';
import { inLanguage } from '../i18n/in-language.js';
import { formatCount, formatMoney } from '../ui/money.js';
import { CycleState } from './cycle-state.js';
import { type BoardRow, type CycleView, lanes, type RoundView } from './cycles.queries.js';
import { DueText, urgencyOfRound } from './due-text.js';
import { useStepName } from './step-name.js';

/** Rows of one cycle stand together, a row a bank. */
function byCycle(rows: readonly BoardRow[]): [CycleView, BoardRow[]][] {
  const groups = new Map<string, [CycleView, BoardRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.cycle.id);
    if (group) group[1].push(row);
    else groups.set(row.cycle.id, [row.cycle, [row]]);
  }
  return [...groups.values()];
}

/** Bank × insurance type with the lanes that a round goes through. */
export function BoardTable({ rows, withAgency }: { rows: readonly BoardRow[]; withAgency: boolean }) {
  const { t } = useTranslation('cycles');
  return (
    <div className="board-scroll">
      <table className="board">
        <thead>
          <tr>
            <th scope="col" className="board-cycle">
              {t('cycle')}
            </th>
            <th scope="col" className="board-bank">
              {t('bank')}
            </th>
            {lanes.map((lane) => (
              <th key={lane} scope="col">
                {t(`lane.${lane}`)}
              </th>
            ))}
          </tr>
        </thead>
        {byCycle(rows).map(([cycle, ofCycle]) => (
          <tbody key={cycle.id} className="board-group">
            {ofCycle.map((row, at) => (
              <tr key={row.bank?.code ?? ''}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={ofCycle.length} className="board-cycle">
                    <CycleHead cycle={cycle} withAgency={withAgency} />
                  </th>
                ) : null}
                <BankCells row={row} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CycleHead({ cycle, withAgency }: { cycle: CycleView; withAgency: boolean }) {
  const { t } = useTranslation('cycles');
  const [insuranceName, agencyName, stepName] = [useInsuranceName(), useAgencyName(), useStepName()];
  const { progress } = cycle;
  const isUnderWay = cycle.state === 'assessing' || cycle.state === 'collecting';
  return (
    <>
      <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }}>
        <strong>{insuranceName(cycle.insurance)}</strong>
      </Link>{' '}
      {cycle.run > 1 ? t('run', { n: cycle.run - 1 }) : ''}
      <div>
        <CycleState cycle={cycle} />
      </div>
      <div className="quiet">
        {withAgency ? <div>{agencyName(cycle.agency)}</div> : null}
        <div>
          {t('lines', { n: formatCount(cycle.dues) })} · {formatMoney(cycle.assessed)}
        </div>
        {isUnderWay && progress ? <div>{t('step', { step: stepName(progress.step), n: progress.pieces })}</div> : null}
        <div>{t('closesOn', { day: cycle.closesOn })}</div>
      </div>
    </>
  );
}

function BankCells({ row }: { row: BoardRow }) {
  const { t, i18n } = useTranslation('cycles');
  if (!row.bank)
    return (
      <td colSpan={lanes.length + 1} className="quiet">
        {t('noBank')}
      </td>
    );
  const name = inLanguage(row.bank.name, i18n.language);
  return (
    <>
      <th scope="row">{name}</th>
      {lanes.map((lane) => (
        <td key={lane}>
          {row.rounds
            .filter((round) => round.lane === lane)
            .map((round) => (
              <RoundCell key={round.ordinal} round={round} bank={name} insurance={row.cycle.insurance} />
            ))}
        </td>
      ))}
    </>
  );
}

function RoundCell({ round, bank, insurance }: { round: RoundView; bank: string; insurance: string }) {
  const { t } = useTranslation('cycles');
  const insuranceName = useInsuranceName();
  const amount = formatMoney(round.total);
  const tone = urgencyOfRound(round) || (round.lane === 'check' || round.lane === 'reconciled' ? round.lane : '');
  const named = { bank, insurance: insuranceName(insurance), n: round.deduction, lines: round.lines, amount };
  return (
    <Link to="/rounds/$roundId" params={{ roundId: round.ordinal }} className={`board-cell ${tone}`}>
      <span className="visually-hidden">{t('roundCell', named)}</span>
      <span aria-hidden>
        {t('nth', { n: round.deduction })} <strong>{t('lines', { n: formatCount(round.lines) })}</strong>
        <br />
        <span className="mono">{amount}</span>
      </span>
      <DueText round={round} />
    </Link>
  );
}
