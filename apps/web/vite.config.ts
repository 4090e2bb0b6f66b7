import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API serves dist/web under `/`; while developing, Vite serves the pages and passes /api on to it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:3000' } } },
});
