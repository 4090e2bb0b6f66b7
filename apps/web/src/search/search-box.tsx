import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../shell/hotkeys.js';
import { searchFor } from './search-words.js';

/** One box for everything a person may hold in hand; a scanner's Enter searches at once. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  useHotkeys({ '/': () => box.current?.focus({ cursor: 'all' }) });
  const search = () => {
    const words = typed.trim();
    if (!words) return;
    searchFor(words);
    navigate({ to: '/search' });
    box.current?.blur();
  };
  return (
    <search className="search-box">
      <Input
        ref={box}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('placeholder')}
        aria-label={t('label')}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={search}
      />
    </search>
  );
}
