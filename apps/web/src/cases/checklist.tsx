import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { formatDate } from '../ui/time.js';

interface Props {
  readonly items: readonly ChecklistItem[];
  readonly ticked?: readonly string[];
  readonly onTick?: (keys: readonly string[]) => void;
  /** The paper that is uploaded instead of ticked. */
  readonly byUpload?: string;
}

/** 所需资料: each paper received, missing or not required; missing ones can be ticked where `onTick` is given. */
export function Checklist({ items, ticked = [], onTick, byUpload }: Props) {
  const { t, i18n } = useTranslation('cases');
  const toggle = (key: string, on: boolean) => onTick?.(on ? [...ticked, key] : ticked.filter((one) => one !== key));
  return (
    <ul className="checklist" aria-label={t('checklist')}>
      {items.map((item) => {
        const key = item.code;
        const name = inLanguage(item.name, i18n.language);
        const open = onTick && !item.receivedAt && key !== byUpload;
        return (
          <li key={key}>
            <Mark item={item} />
            {open ? (
              <Checkbox checked={ticked.includes(key)} onChange={(event) => toggle(key, event.target.checked)}>
                {name}
              </Checkbox>
            ) : (
              <span>{name}</span>
            )}
            <span className="quiet">{t(`party.${item.party}`)}</span>
            {item.receivedAt ? (
              <span className="quiet">
                {formatDate(item.receivedAt)} {item.receivedBy ? t('receivedBy', { name: item.receivedBy.name }) : ''}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Mark({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation('cases');
  const state = item.receivedAt ? 'received' : item.required ? 'missing' : 'optional';
  return <span className={`mark mark-${state}`}>{t(state)}</span>;
}
