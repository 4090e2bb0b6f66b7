import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WebApp } from './app.js';
import { startI18n } from './i18n/i18n.js';
import './theme/global.css';
import './theme/pieces.css';

await startI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WebApp />
  </StrictMode>,
);
