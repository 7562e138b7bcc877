/** What crosses the boundary to a contract: plain and bounded. */
export type ContractValue = string | number | boolean;
