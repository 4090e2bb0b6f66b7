/** A photo belongs to the division of the clerk who took it. */
export const photoSql = 'SELECT f.content_enc FROM photos f WHERE f.id = $1 AND {{reach:f/division}}';
