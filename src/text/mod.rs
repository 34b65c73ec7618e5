//! Text below the level of properties: characters, escaping, splitting, searching and places.
//!
//! Strings and bytes come in; strings, parts of strings and offsets go out. Nothing here knows a property
//! or a card. `value`, `registry`, `card` and every folder above call it.
//!
//! `escape` escapes and unescapes, `split` takes structured values and parameters apart, `characters` has the
//! classes of characters, `charset` decodes octets, `scan` searches eight and more bytes at a time, and
//! `position` counts lines and columns.

pub(crate) mod characters;
pub(crate) mod charset;
pub(crate) mod escape;
pub(crate) mod position;
pub(crate) mod scan;
pub(crate) mod split;

pub(crate) use characters::{
    Oddities, Upper, find_line_control, floor_char_boundary, has_field_control, is_blank,
    is_field_control, is_line_break, is_line_control_char, is_name_byte, is_noise, is_one_of,
    is_token, oddities, starts_with_x, trim_blanks,
};
pub(crate) use escape::{
    Escape, parameter_value, push_card, push_escaped, push_parameter_value, unescape, unescape_uri,
    unescape_with,
};
pub(crate) use scan::{count, find_break, is_data_uri, is_line_control, is_plain, is_well_escaped};
pub(crate) use split::{
    count_marks, find_unquoted, push_parts, sort_names, split, split_at_most, split_params,
    split_unquoted, split_values, word, words,
};
