import { CreditCardOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box.js';
import { LanguageSwitch } from '../session/language-switch.js';
import { useSession } from '../session/session.queries.js';
import { KeyHelp } from './key-help.js';
import { hasRole } from './navigation.js';
import { UserMenu } from './user-menu.js';

/** The bar at the top: the system's name, the search box, language, keys, the person. */
export function Header() {
  const { t } = useTranslation('session');
  const searches = hasRole(useSession(), 'clerk', 'supervisor', 'auditor');
  return (
    <div className="top no-print">
      <Link to="/" className="top-name">
        <CreditCardOutlined aria-hidden />
        {t('system')}
      </Link>
      <div className="top-search">{searches ? <SearchBox /> : null}</div>
      <KeyHelp />
      <LanguageSwitch inverse />
      <UserMenu />
    </div>
  );
}
