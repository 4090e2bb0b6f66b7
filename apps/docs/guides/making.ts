/** The articles behind the steps in which a card is made, whatever it is made for. */
export const makingArticles = {
  identity: '规程 第九条',
  amendIdentity: '规程 第十条',
  production: '规程 第七条',
  amendPhoto: '附件1 第十一条(1)',
  amendData: '规程 第十条',
  arrival: '规程 第七条',
} as const;

/** The articles behind the collection of a replaced or exchanged card, at the bank's window or the office's. */
export const replacedCollectionArticles = {
  collection: '附件1 第十三条(3)',
  bankCollection: '附件1 第十五条(5)',
  recall: '附件1 第十五条(5)',
} as const;
