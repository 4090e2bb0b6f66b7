import { z } from 'zod';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type IdNumber, parseIdNumber } from '../../domain/person/id-number.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { detailsOf } from '../cases/filing-details.js';
import type { StepContext } from '../cases/step-context.js';
import type { AppliedInput, CompletedInput } from '../cases/step-input.js';
import { personOnRecord } from '../cases/subjects.js';
import { newId } from '../numbers/new-id.js';
import { amendContact, amendPerson } from '../people/people.js';
import { setWanted, type WantedInfo, wantedOf } from './wanted.js';

const text = (max: number) => z.string().trim().min(1).max(max);
const infoDetails = z.strictObject({
  name: text(50).optional(),
  idNumber: text(18).optional(),
  phone: text(20).optional(),
  address: text(200).optional(),
});

/** 个人基本信息修改 (规程 第十条). */
export const personalInfoConduct: CaseConduct = {
  subject: personToAmend,
  takesDetails: true,
  inputs: { amendIdentity: amendWanted, confirm: carryOut },
};

/** Somebody on record, and at least one thing that shall be another. */
async function personToAmend(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const details = detailsOf(infoDetails, scene.filing.details);
  if (isRefusal(details)) return details;
  const wanted = checkWanted(details, scene.today, 'details');
  if (isRefusal(wanted)) return wanted;
  if (Object.keys(wanted).length === 0) {
    return refuse('input.malformed', { field: 'details', params: { field: 'details', why: 'one-needed' } });
  }
  const subject = await personOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const asksPolice = wanted.name !== undefined || wanted.idNumber !== undefined;
  return { ...subject, data: { asksPolice, changes: Object.keys(wanted).join(' ') }, particulars: { wanted } };
}

function checkWanted(given: WantedInfo, today: string, prefix: string): WantedInfo | Refusal {
  const name = given.name === undefined ? undefined : parseName(given.name, `${prefix}.name`);
  if (isRefusal(name)) return name;
  const idNumber =
    given.idNumber === undefined ? undefined : parseIdNumber(given.idNumber.trim(), today, `${prefix}.idNumber`);
  if (isRefusal(idNumber)) return idNumber;
  return {
    ...(name ? { name } : {}),
    ...(idNumber ? { idNumber: idNumber.number } : {}),
    ...(given.phone ? { phone: given.phone } : {}),
    ...(given.address ? { address: given.address } : {}),
  };
}

/** After a mismatch: what the document shows is asked again, nothing is changed before it matches. */
async function amendWanted(
  context: StepContext,
  choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  if (choice !== 'retry') return {};
  const { name, idNumber } = input;
  const given = { ...(name ? { name } : {}), ...(idNumber ? { idNumber } : {}) };
  const wanted = checkWanted(given, toShanghaiDay(context.clock.now), 'input');
  if (isRefusal(wanted)) return wanted;
  await setWanted(context.tx, context.cipher, context.row.id, wanted);
  return {};
}

/** Changes the record, and notes for the business systems what they must read anew (规程 第九条). */
async function carryOut(context: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  if (choice !== 'confirm') return {};
  const { tx, cipher, row, clock } = context;
  const wanted = await wantedOf(tx, cipher, row.id);
  const idNumber = wanted.idNumber ? parseIdNumber(wanted.idNumber, toShanghaiDay(clock.now)) : undefined;
  const amended = await amendPerson(context, {
    ...(wanted.name ? { name: wanted.name } : {}),
    ...(idNumber ? { idNumber: idNumber as IdNumber } : {}),
  });
  if (isRefusal(amended)) return amended;
  await amendContact(context, wanted);
  if (row.data.asksPolice) {
    await tx.run('UPDATE people SET identity_checked_at = $2 WHERE id = $1', [row.person_id, clock.now]);
  }
  await tx.run('INSERT INTO person_changes (id, person_id, case_id, fields, at) VALUES ($1, $2, $3, $4, $5)', [
    newId(),
    row.person_id,
    row.id,
    Object.keys(wanted).join(' '),
    clock.now,
  ]);
  return { fields: Object.keys(wanted).join(' ') };
}
