/** Rows of a query that are kept: nobody reads more, and no question expects more. */
export const mostRows = 1000;
