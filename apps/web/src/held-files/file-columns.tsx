import { Button, type TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';

interface ListedFile {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly findingCount: number;
}

/** The name of a file, which opens it. */
export function nameColumn<File extends ListedFile>(
  title: string,
  onShow: (id: string) => void,
): TableColumnsType<File>[number] {
  return {
    title,
    key: 'name',
    render: (_, file) => (
      <Button type="link" size="small" className="mono" onClick={() => onShow(file.id)}>
        {file.name}
      </Button>
    ),
  };
}

/** How many findings a file has; red while it is held for them. */
export function findingsColumn<File extends ListedFile>(
  t: TFunction,
  onShow: (id: string) => void,
): TableColumnsType<File>[number] {
  return {
    title: t('heldFiles:findings'),
    key: 'findings',
    render: (_, file) =>
      file.findingCount === 0 ? null : (
        <Button type="link" size="small" danger={file.state === 'held'} onClick={() => onShow(file.id)}>
          {t('heldFiles:findingsN', { n: file.findingCount })}
        </Button>
      ),
  };
}
