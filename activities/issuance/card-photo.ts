import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { StepContext } from '../cases/step-context.js';
import { isPhotoOf, lastPhotoOf } from '../photos/photos.js';

/**
 * The photo that the new card will carry: the one taken now, else the case's, else the one that the last card carried.
 * Refuses `case.photo-missing`: cards from the old system came without one (附件1 第十一条(1)).
 */
export async function choosePhoto(context: StepContext, taken: string | undefined): Promise<Refusal | undefined> {
  const { tx, row } = context;
  const photoId = taken ?? row.data.photoId ?? (await lastPhotoOf(tx, row.person_id));
  if (!photoId || (taken && !(await isPhotoOf(tx, taken, row.division)))) {
    return refuse('case.photo-missing', { field: 'input.photoId' });
  }
  row.data = { ...row.data, photoId };
  return undefined;
}
