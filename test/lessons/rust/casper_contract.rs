//! The names of the crate `casper-contract` 1.4 that lessons use, without bodies: listings are compiled against them.

pub mod contract_api {
    pub mod account {
        use casper_types::account::{
            AccountHash, ActionType, AddKeyFailure, RemoveKeyFailure, SetThresholdFailure, UpdateKeyFailure, Weight,
        };

        pub fn add_associated_key(_: AccountHash, _: Weight) -> Result<(), AddKeyFailure> {
            unimplemented!()
        }

        pub fn update_associated_key(_: AccountHash, _: Weight) -> Result<(), UpdateKeyFailure> {
            unimplemented!()
        }

        pub fn remove_associated_key(_: AccountHash) -> Result<(), RemoveKeyFailure> {
            unimplemented!()
        }

        pub fn set_action_threshold(_: ActionType, _: Weight) -> Result<(), SetThresholdFailure> {
            unimplemented!()
        }
    }

    pub mod runtime {
        use casper_types::{account::AccountHash, ApiError, Key};
        use std::collections::BTreeSet;

        pub fn put_key(_: &str, _: Key) {
            unimplemented!()
        }

        pub fn list_authorization_keys() -> BTreeSet<AccountHash> {
            unimplemented!()
        }

        pub fn revert<T: Into<ApiError>>(_: T) -> ! {
            unimplemented!()
        }
    }

    pub mod storage {
        use casper_types::{Storable, URef};

        pub fn new_uref<T: Storable>(_: T) -> URef {
            unimplemented!()
        }
    }
}

pub mod unwrap_or_revert {
    use casper_types::ApiError;

    pub trait UnwrapOrRevert<T> {
        fn unwrap_or_revert(self) -> T;
    }

    impl<T, E: Into<ApiError>> UnwrapOrRevert<T> for Result<T, E> {
        fn unwrap_or_revert(self) -> T {
            unimplemented!()
        }
    }
}
