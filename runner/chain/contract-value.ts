/** What crosses the boundary to and from a contract: plain and bounded. */
export type ContractValue = string | number | boolean;

/** An argument of a call: a plain value, or a list of them. */
export type ContractArgument = ContractValue | readonly ContractValue[];
