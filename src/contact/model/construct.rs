//! The constructor and the setters that the entries of a contact share.
//!
//! `construct!(Phone("\"+1\""): label, preference)` gives `Phone::new(value)`, `Phone::labeled`, `Phone::preferred`
//! and `From<&str>`. A member named `label`, `preference` or `sex` has a setter of its own form; any other member
//! is a text.

/// Gives a type its constructor and one setter a member.
///
/// A type with a member `value` starts from that value, which the examples take from the literal. A type without one
/// starts empty.
macro_rules! construct {
    ($name:ident(): $($member:ident),+) => {
        impl $name {
            /// Starts with no part. The setters add the parts.
            ///
            /// ```
            #[doc = concat!("use contact_card::contact::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::new(), ", stringify!($name), "::default());")]
            /// ```
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            $(construct! { set concat!("contact_card::contact::", stringify!($name), "::new()"), $member })+
        }
    };
    ($name:ident($value:literal): $($member:ident),+) => {
        impl $name {
            /// Starts with the value alone. The setters add the rest.
            ///
            /// ```
            #[doc = concat!("let entry = contact_card::contact::", stringify!($name), "::new(", $value, ");")]
            #[doc = concat!("assert_eq!((entry.value.as_str(), entry.preference), (", $value, ", None));")]
            /// ```
            #[must_use]
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into(), ..Self::default() }
            }

            $(construct! { set concat!("contact_card::contact::", stringify!($name), "::new(", $value, ")"), $member })+
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::new(value)
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::new(value)
            }
        }
    };

    (set $new:expr, label) => {
        construct! {
            set $new, labeled(label: impl Into<$crate::Label>), "\"home\"", "contact_card::Label::Home",
            "the label, from a [`Label`](crate::Label) or from text"
        }
    };
    (set $new:expr, preference) => {
        construct! { set $new, preferred(preference: u8), "2", "2", "the preference, 1 (most preferred) to 100" }
    };
    (set $new:expr, sex) => {
        construct! {
            set $new, sex(sex: $crate::contact::Sex), "contact_card::contact::Sex::Other", "contact_card::contact::Sex::Other", "the sex"
        }
    };
    (set $new:expr, $text:ident) => {
        construct! {
            set $new, $text($text: impl Into<String>), "\"x\"", "\"x\".to_owned()",
            concat!("the text of [`", stringify!($text), "`](field@Self::", stringify!($text), ")")
        }
    };
    (set $new:expr, $name:ident($member:ident: $type:ty), $example:literal, $held:literal, $doc:expr) => {
        #[doc = concat!("Sets ", $doc, ".")]
        ///
        /// ```
        #[doc = concat!("let entry = ", $new, ".", stringify!($name), "(", $example, ");")]
        #[doc = concat!("assert_eq!(entry.", stringify!($member), ", Some(", $held, "));")]
        /// ```
        #[must_use]
        pub fn $name(mut self, $member: $type) -> Self {
            self.$member = Some($member.into());
            self
        }
    };
}

pub(super) use construct;
