//! The names of the crate `casper-types` 1.5 that lessons use, without bodies: listings are compiled against them.

pub mod account {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub struct AccountHash(pub [u8; 32]);

    #[derive(Clone, Copy)]
    pub struct Weight(u8);

    impl Weight {
        pub const fn new(weight: u8) -> Weight {
            Weight(weight)
        }
    }

    pub enum ActionType {
        Deployment,
        KeyManagement,
    }

    pub enum AddKeyFailure {
        MaxKeysLimit,
        DuplicateKey,
        PermissionDenied,
    }

    pub enum UpdateKeyFailure {
        MissingKey,
        PermissionDenied,
        ThresholdViolation,
    }

    pub enum RemoveKeyFailure {
        MissingKey,
        PermissionDenied,
        ThresholdViolation,
    }

    pub enum SetThresholdFailure {
        KeyManagementThreshold,
        DeploymentThreshold,
        PermissionDeniedError,
        InsufficientTotalWeight,
    }
}

pub enum ApiError {
    User(u16),
}

macro_rules! into_api_error {
    ($($failure:ty),*) => {
        $(impl From<$failure> for ApiError {
            fn from(_: $failure) -> ApiError {
                unimplemented!()
            }
        })*
    };
}

into_api_error!(
    account::AddKeyFailure,
    account::UpdateKeyFailure,
    account::RemoveKeyFailure,
    account::SetThresholdFailure
);

#[derive(Clone, Copy)]
pub struct URef;

#[derive(Clone, Copy)]
pub struct ContractHash(pub [u8; 32]);

pub struct Key;

macro_rules! into_key {
    ($($value:ty),*) => {
        $(impl From<$value> for Key {
            fn from(_: $value) -> Key {
                unimplemented!()
            }
        })*
    };
}

into_key!(account::AccountHash, URef, ContractHash);

/// What can be stored; stands for `CLTyped + ToBytes`.
pub trait Storable {}

impl Storable for u8 {}
impl Storable for ContractHash {}
