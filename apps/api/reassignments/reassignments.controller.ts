import { Body, Controller, Param } from '@nestjs/common';
import { Route } from '../route/route.js';
import {
  type MoveInput,
  moved,
  moveInput,
  type SelectionInput,
  selection,
  selectionInput,
} from './reassignments.contract.js';

@Controller()
export class ReassignmentsController {
  @Route({
    method: 'POST',
    path: '/reassignments/selections',
    roles: ['supervisor'],
    reach: 'office',
    body: selectionInput,
    answer: selection,
    refusals: ['selection.empty'],
    summary: { zh: '选定待分派任务', en: 'Freeze a selection of tasks and count it' },
  })
  select(@Body() _input: SelectionInput) {}

  @Route({
    method: 'POST',
    path: '/reassignments/:id/move',
    roles: ['supervisor'],
    reach: 'self',
    body: moveInput,
    answer: moved,
    refusals: ['part.temporal-down'],
    summary: { zh: '分派', en: 'Move the selected tasks' },
  })
  move(@Param('id') _id: string, @Body() _input: MoveInput) {}
}
