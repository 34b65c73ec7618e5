//! The traits of a type that is a text.

/// Gives a type with `as_str` the traits [`AsRef<str>`] and [`Display`](std::fmt::Display).
macro_rules! as_text {
    ($name:ty) => {
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use as_text;
