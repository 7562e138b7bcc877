// What stands around a listing: names that its lesson, or one before it, has introduced in words.

#![allow(dead_code, unused_imports, unused_variables)]

mod given {
    pub use casper_contract::contract_api::{runtime, storage};
    pub use casper_types::account::{AccountHash, ActionType, Weight};
    pub use casper_types::ContractHash;

    /// The enum of the tutorial's contract.
    pub enum Error {
        PermissionDenied,
        ThresholdViolation,
        MaxKeysLimit,
        DuplicateKey,
        KeyManagementThreshold,
        DeploymentThreshold,
        InsufficientTotalWeight,
    }

    pub fn add_key(_: AccountHash, _: Weight) -> Result<(), Error> {
        unimplemented!()
    }

    pub fn add_or_update_key(_: AccountHash, _: Weight) -> Result<(), Error> {
        unimplemented!()
    }

    pub fn set_threshold(_: ActionType, _: Weight) -> Result<(), Error> {
        unimplemented!()
    }
}
