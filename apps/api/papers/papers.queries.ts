export const paperSql = 'SELECT p.id FROM papers p WHERE p.id = $1 AND {{reach:p}}';
