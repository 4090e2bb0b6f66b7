import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from './hotkeys.js';

const keys = [
  ['/', 'keySearch'],
  ['j / k', 'keyNext'],
  ['Enter', 'keyOpen'],
  ['t', 'keyTake'],
  ['Ctrl + Enter', 'keyFinish'],
  ['o', 'keyCase'],
  ['n', 'keyNew'],
  ['g', 'keyInbox'],
  ['?', 'keyHelp'],
] as const;

/** `?` shows what the keyboard can do. */
export function KeyHelp() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  useHotkeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button
        type="text"
        className="inverse"
        icon={<QuestionCircleOutlined />}
        aria-label={t('keys')}
        onClick={() => setOpen(true)}
      />
      <Modal open={open} title={t('keys')} footer={null} onCancel={() => setOpen(false)}>
        <dl className="keys">
          {keys.map(([key, name]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(name)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
