import { Button, type TableColumnsType } from 'antd';

/** The last column of a list: the button that opens a row, named after the row where lists are read out. */
export function actionColumn<Row>(
  label: string,
  onAct: (row: Row) => void,
  nameOf?: (row: Row) => string,
): TableColumnsType<Row>[number] {
  return {
    key: 'act',
    className: 'no-print',
    render: (_, row) => (
      <Button size="small" aria-label={nameOf && `${label} ${nameOf(row)}`} onClick={() => onAct(row)}>
        {label}
      </Button>
    ),
  };
}
